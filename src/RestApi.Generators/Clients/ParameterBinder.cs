using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Decides where each parameter of a call goes: path, query, header, body, or the token that ends it.</summary>
internal sealed class ParameterBinder(
    MarkerScope scope,
    TypeKnowledge types,
    string verb,
    PathTemplate path,
    JsonArgument json,
    LocalNames names,
    bool isMultipart
)
{
    private readonly HashSet<Placeholder> _filled = [];
    private bool _hasBody;

    /// <summary>The name of the cancellation token, or null.</summary>
    public string? Token { get; private set; }

    public RequestSteps Steps { get; } = new();

    private BodyBinder Bodies => new(Steps, types, json, names);

    private bool TakesBody => verb is "POST" or "PUT" or "PATCH";

    /// <summary>Takes all parameters; false when one has no place or a placeholder stays empty.</summary>
    public bool Bind(EquatableArray<ParameterPart> parameters)
    {
        _hasBody = parameters.Any(parameter => Marker(parameter, "Body") is not null);
        return parameters.All(Bind)
            && _filled.Count == path.Placeholders.Count
            && (!Steps.HasBody || verb is not ("GET" or "HEAD"))
            && (Steps.Url is null || path.Text is "" or "/");
    }

    private bool Bind(ParameterPart parameter)
    {
        if (parameter.Type.Name.Length == 0 || parameter.Modifiers.Contains("out") || parameter.Modifiers.Contains("ref"))
        {
            return false;
        }

        if (parameter.Type is { Name: "CancellationToken", IsNullable: false })
        {
            var isFirst = Token is null;
            Token = parameter.Name;
            return isFirst;
        }

        return Marker(parameter, "Body") is { } body ? !isMultipart && Bodies.Bind(parameter, body)
            : Marker(parameter, "Header") is { } header ? BindHeader(parameter, header.Argument(0, "name"))
            : Marker(parameter, "HeaderCollection") is not null ? BindHeaders(parameter)
            : Marker(parameter, "IdempotencyKey") is not null ? BindKey(parameter)
            : Marker(parameter, "Url") is not null ? BindUrl(parameter)
            : Marker(parameter, "FormField") is { } field ? Bodies.BindField(parameter, field.Argument(0, "name") ?? Alias(parameter))
            : Marker(parameter, "FilePart") is { } file ? Bodies.BindFile(parameter, file, Alias(parameter))
            : Marker(parameter, "Path") is { } segment ? BindSegment(parameter, segment.Argument(0, "name") ?? Alias(parameter))
            : Marker(parameter, "Query") is { } query ? BindQuery(parameter, QueryValue.NameIn(query) ?? Alias(parameter), query)
            : BindByName(parameter, Alias(parameter));
    }

    private bool BindByName(ParameterPart parameter, ArgumentPart? alias)
    {
        if (alias is { Value: null })
        {
            return false;
        }

        if (path.Find(alias?.Value ?? parameter.PlainName) is not null)
        {
            return BindSegment(parameter, alias);
        }

        if (isMultipart)
        {
            return Bodies.BindFile(parameter, null, alias) || Bodies.BindField(parameter, alias);
        }

        if (!TakesBody || _hasBody || types.IsScalar(parameter.Type))
        {
            return BindQuery(parameter, alias, null);
        }

        // Query or body? Of a type that is declared elsewhere syntax cannot tell, so an attribute must say it.
        return types.IsComplex(parameter.Type) && Bodies.Bind(parameter, null);
    }

    private bool BindSegment(ParameterPart parameter, ArgumentPart? name)
    {
        var known = name is null ? parameter.PlainName : name.Value;
        if (known is null || path.Find(known) is not { } placeholder || !_filled.Add(placeholder))
        {
            return false;
        }

        var step = $"{placeholder.Step}({CSharpText.Literal(placeholder.Name)}, {parameter.Name})";
        (placeholder.Step == Placeholder.Ordinary ? Steps.Segments : Steps.Path).Add(step);
        return true;
    }

    private bool BindQuery(ParameterPart parameter, ArgumentPart? name, AttributePart? query)
    {
        if (name is null && TypeKnowledge.IsDictionary(parameter.Type))
        {
            Steps.Query.Add($"AddQueryParameters({parameter.Name})");
            return true;
        }

        if (types.Object(parameter.Type) is { } shape)
        {
            var fields = name is null ? ObjectFields.Steps(parameter, shape, types, isForm: false) : null;
            Steps.Query.AddRange(fields ?? []);
            return fields is not null;
        }

        var code = name is null ? CSharpText.Literal(parameter.PlainName) : name.Code;
        if (code is null || QueryValue.Step(code, parameter.Name, parameter.Type, parameter.Type.IsNullable, query) is not { } step)
        {
            return false;
        }

        Steps.Query.Add(step);
        return true;
    }

    private bool BindHeader(ParameterPart parameter, ArgumentPart? name)
    {
        if (name?.Code is not { } code)
        {
            return false;
        }

        if (name.Value is { } header)
        {
            Steps.HeaderNames.Add(header);
        }

        Steps.Headers.Add($"AddHeader({code}, {parameter.Name})");
        return true;
    }

    private bool BindHeaders(ParameterPart parameter)
    {
        Steps.Headers.Insert(0, $"AddHeaders({parameter.Name})");
        return TypeKnowledge.IsDictionary(parameter.Type);
    }

    private bool BindKey(ParameterPart parameter)
    {
        var isFirst = !Steps.HasKey;
        Steps.HasKey = true;
        Steps.Headers.Add($"SetIdempotencyKey({parameter.Name}{(parameter.Type.IsText ? "" : ".ToString()")})");
        return isFirst && (parameter.Type.IsText || parameter.Type is { Name: "Guid", IsNullable: false });
    }

    private bool BindUrl(ParameterPart parameter)
    {
        var isFirst = Steps.Url is null;
        Steps.Url = parameter.Name;
        return isFirst && parameter.Type is { IsNullable: false, Name: "string" or "String" or "Uri" };
    }

    private ArgumentPart? Alias(ParameterPart parameter) => Marker(parameter, "AliasAs")?.Argument(0, "name");

    private AttributePart? Marker(ParameterPart parameter, string name) => scope.Find(parameter.Attributes, name);
}
