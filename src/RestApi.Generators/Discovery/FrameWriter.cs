using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Repeats the usings, namespaces and types around a declaration, so that copied text means what it means there.</summary>
internal static class FrameWriter
{
    /// <summary>The usings of the file itself; they come before anything else.</summary>
    public static void Usings(this SourceWriter writer, ScopePart file)
    {
        // What is obsolete was reported where the user wrote it.
        writer.Line("#pragma warning disable CS0612, CS0618");
        writer.Line();
        if (Visible(writer, file))
        {
            writer.Line();
        }
    }

    /// <summary>The namespaces around a type, and what is visible in them.</summary>
    public static IDisposable Namespaces(this SourceWriter writer, TypeFrame frame)
    {
        var blocks = new Blocks();
        foreach (var scope in frame.Scopes.Skip(1))
        {
            blocks.Add(writer.Braces("namespace " + scope.Namespace));
            if (Visible(writer, scope))
            {
                writer.Line();
            }
        }

        return blocks;
    }

    /// <summary>The type itself and the types around it.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="frame">Where the type lives.</param>
    /// <param name="baseType">What the type is derived from, when that is ours to say.</param>
    public static IDisposable Types(this SourceWriter writer, TypeFrame frame, string? baseType = null)
    {
        var blocks = new Blocks();
        foreach (var type in frame.Types)
        {
            var isUnsafe = type.Has("unsafe") ? "unsafe " : "";
            var derived = baseType is not null && ReferenceEquals(type, frame.Type) ? " : " + baseType : "";
            blocks.Add(writer.Braces($"{isUnsafe}partial {type.Keyword} {type.Name}{type.TypeParameters}{derived}"));
        }

        return blocks;
    }

    private static bool Visible(SourceWriter writer, ScopePart scope)
    {
        foreach (var alias in scope.ExternAliases)
        {
            writer.Line($"extern alias {alias};");
        }

        foreach (var directive in scope.Usings)
        {
            writer.Line(directive.Text);
        }

        return scope.ExternAliases.Count + scope.Usings.Count > 0;
    }

    private sealed class Blocks : IDisposable
    {
        private readonly Stack<SourceWriter.Block> _open = new();

        public void Add(SourceWriter.Block block) => _open.Push(block);

        public void Dispose()
        {
            while (_open.Count > 0)
            {
                _open.Pop().Dispose();
            }
        }
    }
}
