using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds a POST or PATCH that a loop sends again, the same one, until it succeeds.</summary>
internal sealed class RepeatedPost(KnownSymbols symbols)
{
    // A POST to such a path asks, and changes nothing.
    private static readonly string[] s_questions =
    [
        "search",
        "query",
        "graphql",
        "token",
        "login",
        "auth",
        "lookup",
        "find",
        "filter",
        "preview",
        "validate",
        "batchget",
    ];

    private readonly HttpCalls _calls = new(symbols);

    /// <summary>The verb of the request that a call sends; null when no loop repeats it, or the loop may be safe.</summary>
    public string? VerbOf(IInvocationOperation call)
    {
        if (
            !MaySend(call.TargetMethod)
            || EnclosingLoop.Of(call) is not { } loop
            || loop is IForEachLoopOperation
            || !EndsWithSuccess.Of(call, loop)
        )
        {
            return null;
        }

        return
            Sent(call) is { Verb: "POST" or "PATCH" } sent
            && !IsQuestion(sent.Path)
            && !LoopChanges.Reach(sent.Values, loop)
            && !NamesKey(call)
            ? sent.Verb
            : null;
    }

    /// <summary>Whether a method sends a request, which may be a POST or PATCH.</summary>
    public bool MaySend(IMethodSymbol method) =>
        _calls.Executes(method)
        || (method.Name is "Post" or "PostAsync" or "Patch" or "PatchAsync" && _calls.IsServiceCall(method))
        || _calls.VerbOf(method) is { AttributeClass.Name: "PostAttribute" or "PatchAttribute" };

    private SentRequest? Sent(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_calls.Executes(method))
        {
            return BuiltRequest.Of(call, symbols) is { MayHaveKey: false } built
                ? new(built.Verb, built.Path, built.Calls.SelectMany(static step => step.Arguments))
                : null;
        }

        if (_calls.IsServiceCall(method))
        {
            var hasHeaders = call.Arguments.Any(static argument =>
                argument is { Parameter.Name: "headers", ArgumentKind: not ArgumentKind.DefaultValue }
            );
            return hasHeaders
                ? null
                : new(method.Name.StartsWith("Post", StringComparison.Ordinal) ? "POST" : "PATCH", null, call.Arguments);
        }

        return
            _calls.DeclaredCall(method) is { } declared && _calls.VerbOf(declared) is { AttributeClass: { } verb } mark && !HasKey(declared)
            ? new(
                verb.Name == "PostAttribute" ? "POST" : "PATCH",
                mark.ConstructorArguments is [{ Value: string path }] ? path : null,
                call.Arguments
            )
            : null;
    }

    // What [Retry] means for such a call is said where it stands.
    private static bool HasKey(IMethodSymbol declared) =>
        declared
            .GetAttributes()
            .Concat(declared.Parameters.SelectMany(static parameter => parameter.GetAttributes()))
            .Any(static attribute => attribute.AttributeClass?.Name is "IdempotencyKeyAttribute" or "RetryAttribute");

    private static bool IsQuestion(string? path) =>
        path is not null
        && s_questions.Any(word => path.Replace("_", "").Replace("-", "").IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool NamesKey(IOperation call) =>
        LocalValues.Root(call).Syntax.ToString().IndexOf("idempot", StringComparison.OrdinalIgnoreCase) >= 0;

    private sealed record SentRequest(string Verb, string? Path, IEnumerable<IOperation> Values);
}
