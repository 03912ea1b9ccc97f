using System;

namespace Comind.Api.Language;

/// <summary>Tells the kinds of settings files by their names.</summary>
internal static class SettingsPaths
{
    public static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the last part of a path, with either kind of slash, is that name.</summary>
    public static bool IsNamed(string path, string name) =>
        path.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        && (path.Length == name.Length || path[path.Length - name.Length - 1] is '/' or '\\');
}
