using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Reads how one property looks in JSON.</summary>
/// <param name="resolver">Tells what types mean.</param>
/// <param name="scope">Where the property stands.</param>
/// <param name="arguments">What type parameters stand for.</param>
/// <param name="fail">Takes the reason when syntax cannot tell.</param>
internal sealed class MemberShapeParser(
    TypeResolver resolver,
    TypeScope scope,
    IReadOnlyDictionary<string, JsonKind> arguments,
    Action<string> fail
)
{
    private static readonly string[] s_hiding = ["override", "new", "abstract", "sealed"];

    /// <summary>The property that a record makes of a parameter.</summary>
    public MemberShape? OfPositional(ConstructorParameter parameter, bool isMutable) =>
        Of(
            new DataMember(
                parameter.Attributes,
                new(["public"]),
                parameter.Name,
                parameter.Type,
                "public",
                "public",
                IsInit: !isMutable,
                HasInitializer: false,
                IsField: false
            ),
            parameter.Name
        );

    /// <summary>The shape; null for what is no member of the JSON.</summary>
    public MemberShape? Of(DataMember member, string owner)
    {
        var json = member.Attributes.Where(static attribute => JsonAttributes.NameOf(attribute) is not null).ToList();
        if (member.IsField || !member.IsPublic || member.Has("static"))
        {
            if (json.Count > 0)
            {
                fail($"{owner} has [{JsonAttributes.NameOf(json[0])}] on what is no public property");
            }

            return null;
        }

        if (s_hiding.FirstOrDefault(member.Has) is { } hiding)
        {
            fail($"{owner}.{member.Name} is {hiding}");
            return null;
        }

        var names = new MemberNaming();
        if (json.Select(names.Read).FirstOrDefault(static problem => problem is not null) is { } unknown)
        {
            fail($"{owner}.{member.Name} has {unknown}");
            return null;
        }

        if (names.IsIgnored)
        {
            if (member.Has("required"))
            {
                fail($"{owner}.{member.Name} is required and ignored");
            }

            return null;
        }

        var resolved = resolver.Resolve(member.Type.Text, scope, arguments);
        if (resolved.Kind is not { } kind)
        {
            fail($"{owner}.{member.Name}: {resolved.Problem}");
            return null;
        }

        return Shape(member, owner, names, kind);
    }

    private MemberShape? Shape(DataMember member, string owner, MemberNaming names, JsonKind kind)
    {
        if (names.IsText && !kind.IsEnum)
        {
            fail($"{owner}.{member.Name} has [JsonConverter]");
        }

        if (names.OmitWhen == "WhenWritingNull" && !kind.CanBeNull)
        {
            fail($"{owner}.{member.Name} is never null");
        }

        var jsonName = names.JsonName ?? CamelCase.Of(member.Name.TrimStart('@'));
        if (jsonName.Length == 0 || jsonName.Any(static character => char.IsControl(character) || char.IsSurrogate(character)))
        {
            fail($"{owner}.{member.Name} has a name that is no plain text");
        }

        var canSet = member.Setter == "public";
        var isRequired = names.IsRequired || member.Has("required");
        if (isRequired && !canSet)
        {
            fail($"{owner}.{member.Name} is required and has no public setter");
        }

        var role =
            !canSet ? MemberRole.None
            : member.IsInit || member.Has("required") ? MemberRole.Initialize
            : MemberRole.Set;
        return new(
            jsonName,
            member.Name,
            names.IsText ? kind.AsText() : kind,
            IsWritten: member.Getter == "public",
            role,
            isRequired,
            IsKept: member.HasInitializer && !isRequired,
            Default: null,
            names.OmitWhen,
            names.Order
        );
    }

    /// <summary>What the attributes of a property say.</summary>
    private sealed class MemberNaming
    {
        public string? JsonName { get; private set; }

        public bool IsIgnored { get; private set; }

        public bool IsRequired { get; private set; }

        public bool IsText { get; private set; }

        public string? OmitWhen { get; private set; }

        public int Order { get; private set; }

        /// <summary>Null, or what is not understood.</summary>
        public string? Read(AttributePart attribute)
        {
            var name = JsonAttributes.NameOf(attribute)!;
            var isKnown = name switch
            {
                "JsonPropertyName" => (JsonName = attribute.Argument(0, "name")?.Value) is not null,
                "JsonIgnore" => ReadCondition(JsonAttributes.IgnoreCondition(attribute)),
                "JsonRequired" => IsRequired = true,
                "JsonConverter" => IsText = JsonAttributes.IsEnumAsText(attribute),
                "JsonPropertyOrder" => ReadOrder(attribute.Argument(0, "order")?.Text),
                _ => false,
            };
            return isKnown ? null : $"[{name}]";
        }

        private bool ReadCondition(string? condition)
        {
            IsIgnored = condition == "Always";
            OmitWhen = IsIgnored ? null : condition;
            return condition != "";
        }

        private bool ReadOrder(string? text)
        {
            var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var order);
            Order = order;
            return isNumber;
        }
    }
}
