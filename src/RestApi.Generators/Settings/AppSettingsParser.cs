using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Decides which variables exist and how they are called.</summary>
internal static class AppSettingsParser
{
    /// <summary>What a file declares; nothing for one that is no file of variables.</summary>
    public static IEnumerable<VariablesSource> ParseFiles(AdditionalText file, CancellationToken token) =>
        VariablesReader.IsVariablesFile(file.Path) ? [ParseFile(file, token)] : [];

    private static VariablesSource ParseFile(AdditionalText file, CancellationToken token)
    {
        var variables = VariablesReader
            .Read(file.Path, file.GetText(token)?.ToString() ?? "")
            .Variables.GroupBy(static variable => variable.Alias, StringComparer.Ordinal)
            .Select(static same => same.Last())
            .Select(static variable => new AppSettingModel(variable.Alias, MemberNames.OfVariables.Of(variable.Alias), variable.Value));
        return new(file.Path.Replace('\\', '/'), new(variables));
    }

    /// <summary>Joins all files; null when nothing is declared or the project has such a name of its own.</summary>
    public static AppSettingsModel? Parse(ImmutableArray<VariablesSource> files, Project project)
    {
        var byProperty = new SortedDictionary<string, AppSettingModel>(StringComparer.Ordinal);
        foreach (var variable in files.OrderBy(static file => file.Path, StringComparer.Ordinal).SelectMany(static file => file.Variables))
        {
            if (!byProperty.ContainsKey(variable.PropertyName))
            {
                byProperty.Add(variable.PropertyName, variable);
            }
        }

        return byProperty.Count == 0 || project.Takes(project.Classes.AppSettings)
            ? null
            : new(project.RootNamespace, project.Classes.AppSettings, new(byProperty.Values));
    }
}
