using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The methods that a call becomes: its own, and its asynchronous twin.</summary>
internal static class CallMethods
{
    private const string Tasks = "global::System.Threading.Tasks.";

    private static readonly string[] s_kept = ["public", "private", "protected", "internal", "static"];

    /// <summary>The implementing part of a partial method.</summary>
    public static MethodModel Implementing(Call call)
    {
        var isAsync = CallBody.IsAsync(call.Answer);
        var modifiers = call
            .Method.Modifiers.Where(static modifier => modifier != "partial")
            .Concat(isAsync ? ["async", "partial"] : ["partial"]);
        var parameters = call.Method.Parameters.Select(static parameter => parameter.Declaration);
        return new(
            default,
            Signature(modifiers, call.Method.ReturnType.Text, call.Method.Name, parameters),
            CallBody.Lines(call, call.Answer, call.Token)
        );
    }

    /// <summary>The method of the class that is written for an interface.</summary>
    public static MethodModel OfInterface(Call call)
    {
        var modifiers = CallBody.IsAsync(call.Answer) ? new[] { "public", "async" } : ["public"];
        var parameters = call.Method.Parameters.Select(static parameter => parameter.Declaration);
        return new(
            new(["/// <inheritdoc/>"]),
            Signature(modifiers, call.Method.ReturnType.Text, call.Method.Name, parameters),
            CallBody.Lines(call, call.Answer, call.Token)
        );
    }

    /// <summary>Whether a call gets a twin that does not block a thread.</summary>
    public static bool HasTwin(Call call, ICollection<string> asyncNames) =>
        call.Answer.Task is null
        && !call.Method.Name.EndsWith("Async", System.StringComparison.Ordinal)
        && !asyncNames.Contains(NameOf(call).TrimStart('@'));

    /// <summary>The twin in a class.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isOfInterface">Whether it implements a twin of the interface.</param>
    /// <param name="isOverloaded">Whether other calls have the same name.</param>
    public static MethodModel Twin(Call call, bool isOfInterface, bool isOverloaded)
    {
        var answer = call.Answer with { Task = call.Answer.Kind == AnswerKind.Pages ? "IAsyncEnumerable" : "Task" };
        var token = call.Names.Of("cancellationToken");
        var kept = isOfInterface ? ["public"] : call.Method.Modifiers.Where(s_kept.Contains);
        return new(
            isOfInterface ? new(["/// <inheritdoc/>"]) : Docs(call, isOverloaded),
            Signature(
                CallBody.IsAsync(answer) ? kept.Append("async") : kept,
                ReturnType(call),
                NameOf(call),
                Parameters(call, token, withDefaults: !isOfInterface)
            ),
            CallBody.Lines(call, answer, token)
        );
    }

    /// <summary>The twin in an interface. It has a body, so that a class written by hand need not implement it.</summary>
    public static MethodModel DefaultTwin(Call call, bool isOverloaded)
    {
        var token = call.Names.Of("cancellationToken");
        var arguments = string.Join(", ", call.Method.Parameters.Select(static parameter => parameter.Name));
        var inner = $"{call.Method.Name}({arguments})";
        var signature = Signature([], ReturnType(call), NameOf(call), Parameters(call, token, withDefaults: true));
        return new(Docs(call, isOverloaded), signature, new(DefaultLines(call, token, inner)));
    }

    private static IEnumerable<CodeLine> DefaultLines(Call call, string token, string inner)
    {
        if (call.Answer.Kind == AnswerKind.Pages)
        {
            return [new(0, $"return global::System.Linq.AsyncEnumerable.ToAsyncEnumerable({inner});")];
        }

        var check = new CodeLine(0, token + ".ThrowIfCancellationRequested();");
        return call.Answer.Kind == AnswerKind.Nothing
            ? [check, new(0, inner + ";"), new(0, $"return {Tasks}Task.CompletedTask;")]
            : [check, new(0, $"return {Tasks}Task.FromResult({inner});")];
    }

    private static string NameOf(Call call) => call.Method.Name + "Async";

    private static string ReturnType(Call call) =>
        call.Answer.Kind switch
        {
            AnswerKind.Pages => $"global::System.Collections.Generic.IAsyncEnumerable<{call.Answer.Value.Text}>",
            AnswerKind.Nothing => Tasks + "Task",
            _ => $"{Tasks}Task<{call.Method.ReturnType.Text}>",
        };

    // The token comes last, where no list of arguments may stand; references do not outlive a call.
    private static IEnumerable<string> Parameters(Call call, string token, bool withDefaults) =>
        call
            .Method.Parameters.Select(parameter =>
                string.Join(
                    " ",
                    parameter.Modifiers.Where(static modifier => modifier == "this").Concat([parameter.Type.Text, parameter.Name])
                ) + (withDefaults && parameter.WrittenDefault is { } value ? " = " + value : "")
            )
            .Append($"global::System.Threading.CancellationToken {token}{(withDefaults ? " = default" : "")}");

    private static string Signature(IEnumerable<string> modifiers, string type, string name, IEnumerable<string> parameters) =>
        $"{string.Join(" ", modifiers.Append(type))} {name}({string.Join(", ", parameters)})";

    private static EquatableArray<string> Docs(Call call, bool isOverloaded) =>
        new([
            isOverloaded
                ? $"/// <summary>As <c>{CSharpText.Xml(call.Method.Name)}</c>, without blocking a thread.</summary>"
                : $"/// <inheritdoc cref=\"{call.Method.Name}\"/>",
        ]);
}
