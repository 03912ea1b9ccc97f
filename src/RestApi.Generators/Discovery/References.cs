using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Tells what a project refers to by the names of files. Edits of code leave the list as it is, so it is looked through once.</summary>
internal sealed class References(string assembly)
{
    private readonly ConditionalWeakTable<MetadataReference[], object> _found = new();

    /// <summary>Whether the assembly is among them.</summary>
    public bool AreIn(Compilation compilation)
    {
        var references = compilation.ExternalReferences;
        return MemoryMarshal.TryGetArray(references.AsMemory(), out var list) && list.Array is { } array
            ? (bool)_found.GetValue(array, _ => Search(references))
            : Search(references);
    }

    private bool Search(ImmutableArray<MetadataReference> references)
    {
        foreach (var reference in references)
        {
            if (FileName(reference.Display).Equals(assembly, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string FileName(string? display)
    {
        const string Extension = ".dll";
        var name = display?.Substring(display.LastIndexOfAny(['/', '\\']) + 1) ?? "";
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - Extension.Length) : name;
    }
}
