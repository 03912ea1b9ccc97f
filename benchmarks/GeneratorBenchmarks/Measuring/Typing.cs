namespace Acme.GeneratorBenchmarks;

/// <summary>Types the same places of a session over and over, each time something new.</summary>
internal sealed class Typing(Session session)
{
    private string _body = PlainFile.Editable;
    private string _call = FeatureFiles.EditableCall;
    private string _action = FeatureFiles.EditableBody;
    private string _property = FeatureFiles.EditableProperty;
    private int _count;

    /// <summary>A key in the body of a method that concerns no generator.</summary>
    public Cost Elsewhere() => Replace(PlainFile.PathOf(0), ref _body, $"var total = {++_count};");

    /// <summary>A key in the path of a call.</summary>
    public Cost InCall() => Replace(FeatureFiles.PathOf(0), ref _call, $"/contacts/{{id}}/notes{++_count}");

    /// <summary>A key in the body of an action.</summary>
    public Cost InBody() => Replace(FeatureFiles.PathOf(0), ref _action, $"var changed = {++_count};");

    /// <summary>A key in the name of a property that is serialized.</summary>
    public Cost InJson() => Replace(FeatureFiles.JsonPathOf(0), ref _property, $"FirstName{++_count}");

    /// <summary>A key in a comment of the settings.</summary>
    public Cost InSettings() => session.EditSettings($"// {++_count}\n{Settings.Text}");

    /// <summary>A new name for a secret.</summary>
    public Cost Rename() => session.EditSettings(Settings.Text.Replace("other7", $"another{++_count}", StringComparison.Ordinal));

    private Cost Replace(string path, ref string current, string next)
    {
        var cost = session.Edit(path, current, next);
        current = next;
        return cost;
    }
}
