using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>Options of rules about settings files: of the section of an .editorconfig that matches the file, or of a .globalconfig.</summary>
internal static class SettingOptions
{
    private static readonly char[] s_separators = [',', '|', ' '];

    /// <summary>The value, also an empty one, or null when the option is not set.</summary>
    public static string? Read(AnalyzerOptions options, AdditionalText file, string name)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        return provider.GetOptions(file).TryGetValue(name, out var value) || provider.GlobalOptions.TryGetValue(name, out value)
            ? value.Trim()
            : null;
    }

    /// <summary>The names that an option lists.</summary>
    public static HashSet<string> ReadList(AnalyzerOptions options, AdditionalText file, string name) =>
        new((Read(options, file, name) ?? "").Split(s_separators, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
