using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Decides where each parameter of a call goes: path, query, header, body, or the token that ends it.</summary>
internal sealed class ParameterBinder(MarkerScope scope, string verb, string path, JsonArgument json)
{
    private readonly List<string> _segments = [];
    private readonly List<string> _query = [];
    private readonly List<string> _headers = [];
    private readonly List<string> _body = [];
    private readonly HashSet<string> _filled = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _placeholders = [];
    private bool _hasBody;

    /// <summary>The name of the cancellation token, or null.</summary>
    public string? Token { get; private set; }

    /// <summary>The steps on the builder.</summary>
    public IEnumerable<string> Steps => [.. _segments, .. _query, .. _headers, .. _body];

    /// <summary>Takes all parameters; false when one has no place or a placeholder stays empty.</summary>
    public bool Bind(EquatableArray<ParameterPart> parameters)
    {
        if (PathTemplate.Placeholders(path) is not { } placeholders)
        {
            return false;
        }

        _placeholders = placeholders;
        _hasBody = parameters.Any(parameter => Marker(parameter, "Body") is not null);
        return parameters.All(Bind) && _filled.Count == placeholders.Count;
    }

    private bool Bind(ParameterPart parameter)
    {
        if (parameter.Type.Name.Length == 0 || parameter.Modifiers.Contains("out") || parameter.Modifiers.Contains("ref"))
        {
            return false;
        }

        if (parameter.Type.Name == "CancellationToken")
        {
            var isFirst = Token is null;
            Token = parameter.Name;
            return isFirst;
        }

        return Marker(parameter, "Body") is not null ? BindBody(parameter)
            : Marker(parameter, "Header") is { } header ? BindHeader(parameter, header.Argument(0, "name"))
            : Marker(parameter, "Path") is { } segment ? BindSegment(parameter, segment.Argument(0, "name") ?? Alias(parameter))
            : Marker(parameter, "Query") is { } query ? BindQuery(parameter, query.Argument(0, "name") ?? Alias(parameter))
            : BindByName(parameter, Alias(parameter));
    }

    private bool BindByName(ParameterPart parameter, ArgumentPart? alias)
    {
        if (alias is { Value: null })
        {
            return false;
        }

        if (PlaceholderNamed(alias?.Value ?? parameter.PlainName) is not null)
        {
            return BindSegment(parameter, alias);
        }

        // Query or body? Syntax cannot tell an enum from a class, so where a body is possible the attribute must say it.
        var isClear = _hasBody || verb is "GET" or "DELETE" or "HEAD" or "OPTIONS" || parameter.Type.IsSimple;
        return isClear && BindQuery(parameter, alias);
    }

    private bool BindSegment(ParameterPart parameter, ArgumentPart? name)
    {
        var known = name is null ? parameter.PlainName : name.Value;
        if (known is null || PlaceholderNamed(known) is not { } placeholder || !_filled.Add(placeholder))
        {
            return false;
        }

        _segments.Add($"AddUrlSegment({CSharpText.Literal(placeholder)}, {parameter.Name})");
        return true;
    }

    private bool BindQuery(ParameterPart parameter, ArgumentPart? name) =>
        Add(_query, "AddQueryParameter", name is null ? CSharpText.Literal(parameter.PlainName) : name.Code, parameter);

    private bool BindHeader(ParameterPart parameter, ArgumentPart? name) => Add(_headers, "AddHeader", name?.Code, parameter);

    private bool BindBody(ParameterPart parameter)
    {
        // A JSON object writes itself.
        var writer =
            parameter.Type.Name == "JsonObject" ? ""
            : json.ForWriting(parameter.Type) is { } found ? ", " + found
            : null;
        _body.Add($"AddJsonBody({parameter.Name}{writer})");
        return writer is not null && _body.Count == 1 && verb is not ("GET" or "HEAD");
    }

    private static bool Add(List<string> steps, string step, string? name, ParameterPart parameter)
    {
        steps.Add($"{step}({name}, {parameter.Name})");
        return name is not null;
    }

    private ArgumentPart? Alias(ParameterPart parameter) => Marker(parameter, "AliasAs")?.Argument(0, "name");

    private AttributePart? Marker(ParameterPart parameter, string name) => scope.Find(parameter.Attributes, name);

    private string? PlaceholderNamed(string name) =>
        _placeholders.FirstOrDefault(placeholder => placeholder.Equals(name, StringComparison.OrdinalIgnoreCase));
}
