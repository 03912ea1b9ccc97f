using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Decides what one call does.</summary>
internal sealed class CallParser(ClientShape client, ClientSettings settings, DeclaredPart part, ClientInputs inputs)
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

    /// <summary>The call, or null for a method that is none or that cannot be written from its syntax.</summary>
    public Call? Parse(MethodPart method)
    {
        if (!client.Implements(method) || method.IsGeneric)
        {
            return null;
        }

        var attributes = method.Attributes.Select(attribute => (Marker: part.Scope.NameOf(attribute), attribute)).ToList();
        var verbs = attributes.Where(static attribute => attribute.Marker is { } marker && s_verbs.ContainsKey(marker)).ToList();
        if (
            verbs.Count != 1
            || verbs[0].attribute.Argument(0, "path")?.Value is not { } written
            || PathTemplate.Parse(settings.PathPrefix, written) is not { } path
            || CallSettings.Read(attributes, inputs.Secrets) is not { } own
            || Answer.Of(method.ReturnType, own.Paging is not null) is not { } answer
            || client.Access(method, settings) is not { } access
        )
        {
            return null;
        }

        var names = new LocalNames(method.Parameters);
        var verb = s_verbs[verbs[0].Marker!];
        var types = new TypeKnowledge(inputs.Shapes, part);
        var binder = new ParameterBinder(part.Scope, types, verb, path, settings.Json, names, own.IsMultipart);
        return binder.Bind(method.Parameters) && Fits(method, binder, own, answer, verb)
            ? new(method, verb, path, access, settings, own, answer, binder.Steps, binder.Token, names)
            : null;
    }

    private static bool Fits(MethodPart method, ParameterBinder parameters, CallSettings own, Answer answer, string verb) =>
        answer.Kind switch
        {
            // Only a result has room for an error, and who checks the answer checks its status.
            not AnswerKind.Result when own.HasErrors => false,
            AnswerKind.Response or AnswerKind.Download when own.HasStatuses => false,
            AnswerKind.Pages when !Pages.Fit(method, parameters, own, verb) => false,
            // A token that cannot end the call would be a lie, and async methods take no references.
            _ => answer.Task is null ? parameters.Token is null : !method.Parameters.Any(static parameter => IsReference(parameter)),
        };

    private static bool IsReference(ParameterPart parameter) => parameter.Modifiers.Contains("in") || parameter.Modifiers.Contains("ref");
}
