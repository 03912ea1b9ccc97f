using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>Reads <see cref="ActionBudgets"/>; a misspelt kind is an error, because nobody would notice a budget that is not set.</summary>
internal static class ActionBudgetsReader
{
    private static readonly string[] s_kinds = Enum.GetNames<ActionKind>();

    public static ActionBudgets Read(IConfigurationSection section)
    {
        foreach (var setting in section.GetChildren())
        {
            if (!s_kinds.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException(
                    $"There is no kind of logic for the setting {setting.Path}. The kinds are {string.Join(", ", s_kinds)}."
                );
            }
        }

        var defaults = new ActionBudgets();
        return new ActionBudgets
        {
            Action = RestApiOptionsReader.Seconds(section, nameof(ActionBudgets.Action)) ?? defaults.Action,
            ScriptService = RestApiOptionsReader.Seconds(section, nameof(ActionBudgets.ScriptService)) ?? defaults.ScriptService,
            ScriptTask = RestApiOptionsReader.Seconds(section, nameof(ActionBudgets.ScriptTask)) ?? defaults.ScriptTask,
            ValidationScript = RestApiOptionsReader.Seconds(section, nameof(ActionBudgets.ValidationScript)) ?? defaults.ValidationScript,
        };
    }
}
