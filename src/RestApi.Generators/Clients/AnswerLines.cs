using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What a call does with its answer, line by line.</summary>
internal sealed class AnswerLines(JsonArgument json, StatusRules statuses, LocalNames names)
{
    private readonly string _response = names.Of("response");

    /// <summary>What stands in front of the request, such as <c>using var response =</c>.</summary>
    public string Start(AnswerKind kind) =>
        kind switch
        {
            AnswerKind.Response or AnswerKind.Download => "return",
            // The stream owns the answer, and a downloaded file is not part of it.
            AnswerKind.Stream or AnswerKind.File => $"var {_response} =",
            _ => $"using var {_response} =",
        };

    /// <summary>What happens when the answer is there.</summary>
    public IEnumerable<CodeLine> End(Answer answer) =>
        answer.Kind switch
        {
            AnswerKind.Response or AnswerKind.Download => [],
            AnswerKind.Nothing => [new(0, $"{_response}.{statuses.Ensure};")],
            AnswerKind.Stream => [new(0, $"return {_response}.{statuses.Ensure}.OpenContent();")],
            AnswerKind.File =>
            [
                new(0, $"return {_response}.{statuses.Ensure}.{(answer.Value.IsNullable ? "DownloadedFileRef" : "EnsureFile()")};"),
            ],
            AnswerKind.TypedResponse =>
            [
                new(
                    0,
                    $"return new {OwnNames.Server}RestResponse<{answer.Value.Text}>({_response}, {statuses.IsAccepted(_response)} ? {Value(answer.Value, _response)} : default);"
                ),
            ],
            AnswerKind.Result => Result(answer.Value, answer.Error!),
            _ => [new(0, $"return {Value(answer.Value, $"{_response}.{statuses.Ensure}")};")],
        };

    private string Value(WrittenType type, string answer) =>
        type switch
        {
            { Name: "NoContent" } => "default",
            { IsText: true, IsNullable: false } => answer + ".Content",
            { IsText: true } => $"{answer}.ContentLength > 0 ? {_response}.Content : null",
            { Name: "XDocument", IsNullable: false } => answer + ".ReadXml()",
            _ => $"{answer}.{json.Read(type)}",
        };

    private IEnumerable<CodeLine> Result(WrittenType value, WrittenType error)
    {
        var arguments = $"<{value.Text}, {error.Text}>";
        var other = statuses.Errors.Count == 0 ? new(error, []) : statuses.Errors.FirstOrDefault(static known => known.Statuses.Count == 0);
        yield return new(0, $"return {_response}.StatusCode switch");
        yield return new(0, "{");
        foreach (var known in statuses.Errors.Where(static known => known.Statuses.Count > 0))
        {
            yield return new(1, $"{string.Join(" or ", known.Statuses)} => {Failure(arguments, known.Type)},");
        }

        if (other is null)
        {
            yield return new(1, $"_ => {Success(arguments, value, $"{_response}.{statuses.Ensure}")},");
        }
        else
        {
            yield return new(1, $"{statuses.Pattern} => {Success(arguments, value, _response)},");
            yield return new(1, $"_ => {Failure(arguments, other.Type)},");
        }

        yield return new(0, "};");
    }

    // The status comes from the checked answer also where no content is read.
    private string Success(string arguments, WrittenType value, string answer) =>
        value.Name == "NoContent"
            ? $"{OwnNames.Server}Result.Success{arguments}(default, {answer}.StatusCode)"
            : $"{OwnNames.Server}Result.Success{arguments}({Value(value, answer)}, {_response}.StatusCode)";

    private string Failure(string arguments, WrittenType error)
    {
        var local = names.Of("error");
        var content = error switch
        {
            { IsText: true } => _response + ".Content",
            { Name: "RestProblem" } => _response + ".Problem",
            _ => $"{_response}.{json.TryRead(error, local)} ? {local} : default",
        };
        return $"{OwnNames.Server}Result.Failure{arguments}({content}, {_response}.StatusCode)";
    }
}
