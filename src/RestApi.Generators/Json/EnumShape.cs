using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Tells whether an enum of the project is written as its number or as its name.</summary>
internal static class EnumShape
{
    public static Resolved Of(DataType type, string text, string name)
    {
        var json = type.Attributes.Where(static attribute => JsonAttributes.NameOf(attribute) is not null).ToList();
        return json.Count == 0 ? JsonKind.ForEnum(text, name, isText: false)
            : json.TrueForAll(JsonAttributes.IsEnumAsText) ? JsonKind.ForEnum(text, name, isText: true)
            : Resolved.No($"{type.Frame.Type.Name} has [{JsonAttributes.NameOf(json[0])}]");
    }
}
