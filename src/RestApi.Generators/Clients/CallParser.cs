using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Decides what the body of one call does.</summary>
internal sealed class CallParser(ClientSettings client, MarkerScope scope, SecretAccessors secrets, JsonArgument json)
{
    private static readonly Dictionary<string, string> s_verbs = new()
    {
        ["Get"] = "GET",
        ["Post"] = "POST",
        ["Put"] = "PUT",
        ["Patch"] = "PATCH",
        ["Delete"] = "DELETE",
        ["Head"] = "HEAD",
        ["Options"] = "OPTIONS",
    };

    /// <summary>The body, or null for a method that is no call or that cannot be written from its syntax.</summary>
    public CallModel? Parse(MethodPart method)
    {
        if (!method.Has("partial") || method.HasBody || method.IsGeneric)
        {
            return null;
        }

        var attributes = method.Attributes.Select(attribute => (Marker: scope.NameOf(attribute), attribute)).ToList();
        var verbs = attributes.Where(static attribute => attribute.Marker is { } marker && s_verbs.ContainsKey(marker)).ToList();
        if (
            verbs.Count != 1
            || verbs[0].attribute.Argument(0, "path")?.Value is not { } path
            || CallSettings.Read(attributes, secrets) is not { } settings
            || Answer.Of(method.ReturnType, json) is not { } answer
        )
        {
            return null;
        }

        var verb = s_verbs[verbs[0].Marker!];
        var parameters = new ParameterBinder(scope, verb, path, json);
        return parameters.Bind(method.Parameters) && Fits(method, parameters, answer)
            ? Write(method, settings, parameters, answer, $"CreateRequest({CSharpText.Literal(path)}, {CSharpText.Literal(verb)})")
            : null;
    }

    // A token that cannot end the call would be a lie, and async methods take no references.
    private static bool Fits(MethodPart method, ParameterBinder parameters, Answer answer) =>
        answer.IsTask ? !method.Parameters.Any(static parameter => IsReference(parameter)) : parameters.Token is null;

    private static bool IsReference(ParameterPart parameter) => parameter.Modifiers.Contains("in") || parameter.Modifiers.Contains("ref");

    private CallModel Write(MethodPart method, CallSettings settings, ParameterBinder parameters, Answer answer, string create)
    {
        string[] steps =
        [
            create,
            .. client.Calls.AuthFor(settings),
            .. client.Calls.HeadersFor(settings),
            .. parameters.Steps,
            .. client.Calls.TimeoutFor(settings),
            answer.IsTask ? $"ExecuteRequestAsync({parameters.Token}).ConfigureAwait(false)" : "ExecuteRequest()",
        ];
        var local = LocalName(method.Parameters);
        var start = answer.IsUnread ? "return" : $"using var {local} =";
        return new(
            Signature(method, answer.IsTask),
            answer.IsTask ? start + " await" : start,
            client.Client,
            new(steps),
            answer.End(local)
        );
    }

    private static string Signature(MethodPart method, bool isAsync)
    {
        var modifiers = method
            .Modifiers.Where(static modifier => modifier != "partial")
            .Concat(isAsync ? ["async", "partial"] : ["partial"]);
        var parameters = string.Join(", ", method.Parameters.Select(static parameter => parameter.Declaration));
        return $"{string.Join(" ", modifiers)} {method.ReturnType.Text} {method.Name}({parameters})";
    }

    private static string LocalName(EquatableArray<ParameterPart> parameters)
    {
        var name = "response";
        while (parameters.Any(parameter => parameter.PlainName == name))
        {
            name += "_";
        }

        return name;
    }
}
