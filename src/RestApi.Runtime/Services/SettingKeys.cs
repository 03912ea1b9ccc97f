using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>Finds misspelt settings, which would go unnoticed otherwise.</summary>
internal static class SettingKeys
{
    public static void RefuseUnknown(IConfigurationSection section, string[] known, List<string> problems)
    {
        foreach (var setting in section.GetChildren().Where(setting => !known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)))
        {
            var hint = NearestName.Of(setting.Key, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";
            problems.Add($"{setting.Path} is no setting.{hint} The settings are {string.Join(", ", known)}.");
        }
    }
}
