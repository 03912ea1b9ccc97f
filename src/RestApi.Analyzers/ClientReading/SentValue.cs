using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>Why a value cannot be sent somewhere; null when it can.</summary>
internal static class SentValue
{
    private const string NotOne = "it is no single value, list, dictionary or record of the project";

    public static string? InQuery(ClientParameter parameter)
    {
        var type = parameter.Type;
        if (parameter.Said?.Has("Format") == true)
        {
            return
                SentType.IsScalar(type) && SentType.Bare(type).SpecialType is not (SpecialType.System_String or SpecialType.System_Boolean)
                ? null
                : "Format is for numbers and dates";
        }

        return SentType.IsScalar(type) || SentType.IsScalarList(type) ? null
            : parameter.Name != parameter.Symbol.Name ? "one name takes a single value or a list"
            : SentType.IsPairs(type) ? null
            : InObject(type);
    }

    public static string? InField(ITypeSymbol type) =>
        SentType.IsScalar(type) || SentType.IsScalarList(type) ? null : "a field takes a single value or a list";

    public static string? InSegment(ClientCall call, ClientParameter parameter) =>
        call.Path?.Find(parameter.Name) is not { } hole ? null
        : hole.IsCatchAll && parameter.Type.SpecialType != SpecialType.System_String ? $"{{**{hole.Name}}} takes a text"
        : hole.IsOptional && SentType.IsRuntime(parameter.Type, "Secret") ? "a secret is never left out; remove the '?'"
        : SentType.IsScalar(parameter.Type) ? null
        : "a segment takes a single value";

    public static string? AsForm(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || SentType.IsPairs(type) ? null : InObject(type);

    public static bool IsFile(ITypeSymbol type) =>
        ClientParameter.IsFile(type) || (SentType.ItemOf(type) is { } item && ClientParameter.IsFile(item));

    private static string? InObject(ITypeSymbol type)
    {
        if (SentType.PropertiesOf(SentType.Bare(type)) is not { } properties)
        {
            return NotOne;
        }

        if (SentType.Bare(type).BaseType is { SpecialType: SpecialType.None } outer)
        {
            return $"the properties of its base '{outer.Name}' would be missing; repeat them, or pass a dictionary";
        }

        var bad = properties.FirstOrDefault(static property => !SentType.IsScalar(property.Type) && !SentType.IsScalarList(property.Type));
        return bad is not null ? $"property '{bad.Name}' is no single value and no list of them; mark it [JsonIgnore], or send a body"
            : properties.Count == 0 ? "it has no public properties"
            : null;
    }
}
