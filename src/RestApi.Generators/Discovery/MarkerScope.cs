using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Tells, from usings and aliases, which attributes of a declaration are the markers of the runtime.</summary>
internal sealed class MarkerScope
{
    private const string Suffix = "Attribute";

    private readonly string[] _namespaces;
    private readonly IReadOnlyList<UsingPart> _usings;
    private readonly IReadOnlyList<UsingPart> _aliases;
    private readonly bool _serverIsVisible;

    public MarkerScope(TypeFrame frame, IEnumerable<UsingPart> globalUsings)
    {
        _namespaces = [.. EnclosingNamespaces(frame.Namespace)];
        _usings = [.. frame.Scopes.Reverse().SelectMany(static scope => scope.Usings), .. globalUsings];
        _aliases = [.. _usings.Where(static directive => directive.Alias is not null)];
        _serverIsVisible =
            _namespaces.Contains(OwnNames.ServerNamespace)
            || _usings.Any(directive => directive is { Alias: null, IsStatic: false } && IsServerNamespace(directive.Target));
    }

    /// <summary>The attribute of that name, such as <c>Get</c>, or null.</summary>
    public AttributePart? Find(EquatableArray<AttributePart> attributes, string marker)
    {
        foreach (var attribute in attributes)
        {
            if (NameOf(attribute) == marker)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The marker's name without <c>Attribute</c>, or null for an attribute that is not ours.</summary>
    public string? NameOf(AttributePart attribute)
    {
        var name = attribute.Name;
        var end = name.IndexOfAny(['.', ':']);
        var first = end < 0 ? name : name.Substring(0, end);
        if (AliasNamed(first, canBeAttribute: end < 0) is { } alias)
        {
            return Qualified(alias.Target + (end < 0 ? "" : "." + name.Substring(end).TrimStart(':', '.')));
        }

        return end >= 0 ? Qualified(name)
            : _serverIsVisible ? WithoutSuffix(name)
            : null;
    }

    /// <summary>What a name stands for here by a using alias, as it is written there; null for a name that is none.</summary>
    public string? AliasTarget(string name) => AliasNamed(name, canBeAttribute: false)?.Target;

    /// <summary>The types whose members can be written here without them.</summary>
    public IEnumerable<string> StaticTargets =>
        _usings.Where(static directive => directive.IsStatic).Select(static directive => directive.Target);

    /// <summary>Whether types of a namespace can be written here by their own name.</summary>
    public bool Sees(string space) =>
        space.Length == 0
        || _namespaces.Contains(space)
        || _usings.Any(directive => directive is { Alias: null, IsStatic: false } && Names(directive.Target, space));

    /// <summary>Whether a name stands for something else here.</summary>
    public bool IsAlias(string name) => _aliases.Any(directive => directive.Alias == name);

    private UsingPart? AliasNamed(string name, bool canBeAttribute)
    {
        foreach (var directive in _aliases)
        {
            if (directive.Alias == name || (canBeAttribute && directive.Alias == name + Suffix))
            {
                return directive;
            }
        }

        return null;
    }

    private string? Qualified(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && IsServerNamespace(name.Substring(0, dot)) ? WithoutSuffix(name.Substring(dot + 1)) : null;
    }

    private bool IsServerNamespace(string written) => Names(written, OwnNames.ServerNamespace);

    private bool Names(string written, string space)
    {
        const string Root = "global::";
        return written.StartsWith(Root, StringComparison.Ordinal)
            ? written.Substring(Root.Length) == space
            : written == space || _namespaces.Any(outer => outer + "." + written == space);
    }

    private static IEnumerable<string> EnclosingNamespaces(string name)
    {
        for (var outer = name; outer.Length > 0; outer = outer.Substring(0, Math.Max(0, outer.LastIndexOf('.'))))
        {
            yield return outer;
        }
    }

    public static string WithoutSuffix(string name) =>
        name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Suffix.Length)
            : name;
}
