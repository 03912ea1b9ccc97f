using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The body of a call, as a person would write it.</summary>
internal static class CallBody
{
    /// <summary>Whether the body awaits something; a task that is only passed on it does not.</summary>
    public static bool IsAsync(Answer answer) =>
        answer switch
        {
            { Task: null } or { Kind: AnswerKind.Pages } => false,
            { Kind: AnswerKind.Response or AnswerKind.Download } => answer.Task != "Task",
            _ => true,
        };

    /// <summary>The lines of the body.</summary>
    /// <param name="call">The call.</param>
    /// <param name="answer">What it gives back: as it is declared, or as its twin does.</param>
    /// <param name="token">The name of the cancellation token, or null.</param>
    public static EquatableArray<CodeLine> Lines(Call call, Answer answer, string? token) =>
        answer.Kind == AnswerKind.Pages ? new(PageLines(call, token)) : new(RequestLines(call, answer, token));

    private static List<CodeLine> RequestLines(Call call, Answer answer, string? token)
    {
        var answers = new AnswerLines(call.Json, call.Client.Calls.StatusesFor(call.Own), call.Names);
        var start = answers.Start(answer.Kind) + (IsAsync(answer) ? " await" : "");
        var execute = Execute(answer, token);
        var lines = new List<CodeLine>(call.Chain.Count + 3);
        if (call.Steps.Late.Count == 0)
        {
            lines.AddRange(Chain($"{start} {call.Access}", [.. call.Chain, execute], ";"));
        }
        else
        {
            var request = call.Names.Of("request");
            lines.AddRange(Chain($"var {request} = {call.Access}", call.Chain, ";"));
            lines.AddRange(call.Steps.Late.SelectMany(late => Block(late.Condition, $"{request}.{late.Step};")));
            lines.Add(new(0, $"{start} {request}.{execute};"));
        }

        lines.AddRange(answers.End(answer));
        return lines;
    }

    private static string Execute(Answer answer, string? token)
    {
        var name = answer.Kind is AnswerKind.Download or AnswerKind.File ? "DownloadFile" : "ExecuteRequest";
        return answer.Task is null ? name + "()" : $"{name}Async({token}){(IsAsync(answer) ? ".ConfigureAwait(false)" : "")}";
    }

    private static IEnumerable<CodeLine> PageLines(Call call, string? token)
    {
        var request = call.Names.Of("request");
        var page = call.Names.Of("page");
        var item = call.Answer.Value.Text;
        var list = new WrittenType($"global::System.Collections.Generic.List<{item}>", "List", false, default);
        var around = call.Around.ToList();
        var isStatic = call.Steps.Headers.Count == 0 ? "static " : "";
        var end = token is null ? ");" : ",";
        return
        [
            new(0, $"return new {OwnNames.Server}PagedSequence<{item}>("),
            .. Chain($"() => {call.Access}", [call.Start, .. call.Asked], ",", depth: 1),
            .. around.Count == 0
                ? [new CodeLine(1, $"static {request} => {request},")]
                : Chain($"{isStatic}{request} => {request}", around, ",", depth: 1),
            new(1, $"static {page} => {page}.{call.Json.Read(list)},"),
            new(1, $"new {OwnNames.Server}PagedAttribute {{ {Pages.Arguments(call.Own.Paging!)} }}{end}"),
            .. token is null ? [] : new[] { new CodeLine(1, token + ");") },
        ];
    }

    private static IEnumerable<CodeLine> Chain(string start, IReadOnlyList<string> steps, string end, int depth = 0)
    {
        yield return new(depth, start);
        for (var index = 0; index < steps.Count; index++)
        {
            yield return new(depth + 1, index == steps.Count - 1 ? $".{steps[index]}{end}" : "." + steps[index]);
        }
    }

    private static IEnumerable<CodeLine> Block(string header, string line) => [new(0, header), new(0, "{"), new(1, line), new(0, "}")];
}
