using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

/// <summary>Fills the inputs of an action before it starts, and collects all that is wrong with what it was given.</summary>
internal sealed class ActionBinding(
    ActionDescriptor action,
    IReadOnlyList<AppRecord> records,
    JsonObject? parameters,
    object? context,
    JsonSerializerContext? json
)
{
    private readonly List<string> _problems = [];

    public IReadOnlyList<AppRecord> Records => records;

    public object? Context => context;

    public JsonSerializerContext? Json => json;

    /// <exception cref="ActionParameterException">Something is missing, wrong or unknown; the message lists all of it.</exception>
    public ActionArguments Bind()
    {
        var values = action.Inputs.Select(input => input.Read(this)).ToArray();
        if (action.Kind == ActionKind.Action)
        {
            RefuseUnknown();
        }

        return _problems.Count == 0 ? new ActionArguments(values) : throw new ActionParameterException(action, _problems);
    }

    public AppRecord? Record(ActionInput input)
    {
        if (records.Count == 1)
        {
            return records[0];
        }

        if (records.Count == 0 && !input.IsRequired)
        {
            return null;
        }

        _problems.Add(
            records.Count == 0
                ? $"'{input.Name}' is the record, and none was selected"
                : $"'{input.Name}' is one record, and {records.Count} were selected (run it once per record, or take IReadOnlyList<{input.Type.Name}>)"
        );
        return null;
    }

    /// <summary>Whether a value was given; a missing one that is required becomes a problem.</summary>
    public bool TryGet(ActionInput input, out JsonNode? value)
    {
        foreach (var (name, node) in parameters ?? [])
        {
            if (name.Equals(input.Name, StringComparison.OrdinalIgnoreCase))
            {
                value = node;
                return true;
            }
        }

        value = null;
        if (input.IsRequired)
        {
            Refuse(input, $"is missing ({input.Expected})");
        }

        return false;
    }

    public object? RefuseKind(ActionInput input, JsonNode? given) =>
        Refuse(input, $"must be {WithArticle(input.Expected)}, not {ParameterValue.Describe(given)}");

    public object? Refuse(ActionInput input, string problem)
    {
        _problems.Add($"parameter '{input.Name}' {problem}");
        return null;
    }

    private void RefuseUnknown()
    {
        var names = action.Parameters.Select(static input => input.Name).ToList();
        foreach (var (given, _) in parameters ?? [])
        {
            if (!names.Contains(given, StringComparer.OrdinalIgnoreCase))
            {
                var hint = NearestName.Of(given, names) is { } nearest ? $" (did you mean '{nearest}'?)" : "";
                _problems.Add($"there is no parameter '{given}'{hint}");
            }
        }
    }

    private static string WithArticle(string expected) =>
        expected.StartsWith("one of ", StringComparison.Ordinal) || expected is "text" or "true or false" ? expected : "a " + expected;
}
