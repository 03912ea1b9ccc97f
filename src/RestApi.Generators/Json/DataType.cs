using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>A type of the project, all parts together; lives only while shapes are read.</summary>
internal sealed class DataType
{
    private static readonly HashSet<string> s_visible = ["public", "internal"];

    public DataType(IReadOnlyList<DataPart> parts, IReadOnlyList<UsingPart> globalUsings)
    {
        Parts = [.. parts.Select(part => (part, new TypeScope(part.Frame, globalUsings)))];
        First = parts[0];
    }

    public IReadOnlyList<(DataPart Part, TypeScope Scope)> Parts { get; }

    public DataPart First { get; }

    public TypeFrame Frame => First.Frame;

    public string Keyword => First.Keyword;

    public bool IsValueType => Keyword is "struct" or "record struct" or "enum";

    public IEnumerable<AttributePart> Attributes => Parts.SelectMany(static part => part.Part.Attributes);

    /// <summary>Namespace and names, with the number of type parameters: <c>Acme.Page`1</c>.</summary>
    public string Key => KeyOf(Frame);

    public static string KeyOf(TypeFrame frame) =>
        CSharpText
            .Qualify(
                frame.Namespace,
                string.Join(".", frame.Types.Select(static type => type.Arity == 0 ? type.Name : type.Name + "`" + type.Arity))
            )
            .Replace("@", "");

    /// <summary>The name of the type and of the types around it.</summary>
    public string PlainName => string.Concat(Frame.Types.Select(static type => type.Name)).Replace("@", "");

    /// <summary>A name that no other type of the project has.</summary>
    public string LongName => Frame.FullName.Replace(".", "_").Replace("@", "");

    public bool Has(string modifier) => Parts.Any(part => part.Part.Frame.Type.Has(modifier));

    /// <summary>Whether a class of ours sees it.</summary>
    public bool IsVisible =>
        !Has("file")
        && Parts.All(static part => part.Part.Frame.Types.All(static type => !type.Has("private") && !type.Has("protected")))
        && Frame.Types.Skip(1).Select(static (type, index) => (type, index)).All(IsNestedVisible);

    /// <summary>The type as C#, with type arguments.</summary>
    public string Text(IReadOnlyList<JsonKind> arguments) =>
        "global::"
        + Frame.FullName
        + (arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments.Select(static argument => argument.Type))}>");

    // Members of an interface are public anyway.
    private bool IsNestedVisible((TypeHeader Type, int Index) nested) =>
        nested.Type.Modifiers.Any(s_visible.Contains)
        || Parts.Any(part => part.Part.Frame.Types[nested.Index + 1].Modifiers.Any(s_visible.Contains))
        || Frame.Types[nested.Index].Keyword == "interface";
}
