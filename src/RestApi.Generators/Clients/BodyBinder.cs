namespace Comind.Api.Generators;

/// <summary>Decides how a parameter becomes the body, or a part of a form.</summary>
internal sealed class BodyBinder(RequestSteps steps, TypeKnowledge types, JsonArgument json, LocalNames names)
{
    private const string Bytes = "\"application/octet-stream\"";

    /// <summary>The parameter is the body; false when it cannot be.</summary>
    public bool Bind(ParameterPart parameter, AttributePart? body)
    {
        var method = Method(body);
        if (method is null || steps.HasBody)
        {
            return false;
        }

        if (method == "UrlEncoded")
        {
            return BindForm(parameter);
        }

        var contentType = body?.Argument(0, "contentType") is { Kind: ArgumentKind.Text or ArgumentKind.NameOf } type ? type.Code : null;
        steps.HasStream |= TypeKnowledge.IsStream(parameter.Type);
        steps.Body.Add(method == "Serialized" ? json.Write(parameter.Name, parameter.Type) : Step(parameter, contentType));
        return true;
    }

    /// <summary>The parameter is a field of a form.</summary>
    public bool BindField(ParameterPart parameter, ArgumentPart? name)
    {
        var field = name is null ? CSharpText.Literal(parameter.PlainName) : name.Code;
        steps.Body.Add($"AddFormField({field}, {parameter.Name})");
        return field is not null && (types.IsScalar(parameter.Type) || types.IsScalarList(parameter.Type));
    }

    /// <summary>The parameter is a file of a form, or several files; false when it is neither.</summary>
    public bool BindFile(ParameterPart parameter, AttributePart? part, ArgumentPart? alias)
    {
        var named = part?.Argument(0, "name") is { Name: null or "name" } given ? given : alias;
        var field = named is null ? CSharpText.Literal(parameter.PlainName) : named.Code;
        var item = FileStep("", parameter.Type, "", part) is null ? TypeKnowledge.Item(parameter.Type) : null;
        var value = item is null ? parameter.Name : names.Of("item");
        if (field is null || FileStep(field, item ?? parameter.Type, value, part) is not { } step)
        {
            return false;
        }

        steps.HasStream |= (item ?? parameter.Type).Name == "StreamPart" || TypeKnowledge.IsStream(item ?? parameter.Type);
        if (item is not null)
        {
            var list = parameter.Type.IsNullable ? parameter.Name + " ?? []" : parameter.Name;
            steps.Late.Add(($"foreach (var {value} in {list})", step));
        }
        else if (parameter.Type.IsNullable)
        {
            steps.Late.Add(($"if ({parameter.Name} is not null)", step));
        }
        else
        {
            steps.Body.Add(step);
        }

        return true;
    }

    private string Step(ParameterPart parameter, string? contentType) =>
        parameter.Type switch
        {
            { IsText: true } or { Name: "Secret" } => $"AddBody({parameter.Name}, {contentType ?? "\"text/plain\""})",
            { Name: "XDocument" or "XElement" } => $"AddXmlBody({parameter.Name})",
            { Name: "FileRef" } => $"AddBody({parameter.Name}{(contentType is null ? "" : ", " + contentType)})",
            _ when TypeKnowledge.IsStream(parameter.Type) || TypeKnowledge.IsBytes(parameter.Type) =>
                $"AddBody({parameter.Name}, {contentType ?? Bytes})",
            _ => json.Write(parameter.Name, parameter.Type),
        };

    private bool BindForm(ParameterPart parameter)
    {
        if (parameter.Type.IsText)
        {
            steps.Body.Add($"AddBody({parameter.Name}, \"application/x-www-form-urlencoded\")");
            return true;
        }

        if (TypeKnowledge.IsDictionary(parameter.Type))
        {
            steps.Body.Add($"AddFormFields({parameter.Name})");
            return true;
        }

        if (types.Object(parameter.Type) is not { } shape || ObjectFields.Steps(parameter, shape, types, isForm: true) is not { } fields)
        {
            return false;
        }

        steps.Body.AddRange(fields);
        return true;
    }

    private static string? FileStep(string field, WrittenType type, string value, AttributePart? part)
    {
        var fileName = part?.Property("FileName")?.Code;
        var contentType = part?.Property("ContentType")?.Code;
        return type switch
        {
            { Name: "FileRef" } => $"AddFile({field}, {value}{Named("fileName", fileName)}{Named("contentType", contentType)})",
            { Name: "StreamPart" or "ByteArrayPart" } =>
                $"AddFile({field}, {value}.Value, {fileName ?? value + ".FileName"}, {contentType ?? value + ".ContentType"})",
            _ when TypeKnowledge.IsStream(type) || TypeKnowledge.IsBytes(type) =>
                $"AddFile({field}, {value}, {fileName ?? field}{(contentType is null ? "" : ", " + contentType)})",
            _ => null,
        };
    }

    private static string Named(string name, string? value) => value is null ? "" : $", {name}: {value}";

    // Null when it is written in a way that syntax cannot follow.
    private static string? Method(AttributePart? body)
    {
        const string Methods = "BodySerializationMethod.";
        if (body?.Argument(0, "serializationMethod") is not { } argument || argument.Kind is ArgumentKind.Text or ArgumentKind.NameOf)
        {
            return "Default";
        }

        var start = argument.Kind == ArgumentKind.Constant ? argument.Text.LastIndexOf(Methods, System.StringComparison.Ordinal) : -1;
        return start < 0 ? null : argument.Text.Substring(start + Methods.Length);
    }
}
