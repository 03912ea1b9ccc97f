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
    public static bool IsVariablesFile(AdditionalText file) => VariablesReader.IsVariablesFile(file.Path);

    public static VariablesSource ParseFile(AdditionalText file, CancellationToken token)
    {
        var variables = VariablesReader
            .Read(file.Path, file.GetText(token)?.ToString() ?? "")
            .Variables.GroupBy(static variable => variable.Alias, StringComparer.Ordinal)
            .Select(static same => same.Last())
            .Select(static variable => new AppSettingModel(variable.Alias, MemberNames.OfVariables.Of(variable.Alias), variable.Value));
        return new(file.Path.Replace('\\', '/'), new(variables));
    }

    /// <summary>Joins all files; null when nothing is declared or the project has such a name of its own.</summary>
    public static AppSettingsModel? Parse(
        ImmutableArray<VariablesSource> files,
        ProjectDeclarations project,
        string rootNamespace,
        string className
    )
    {
        var byProperty = new SortedDictionary<string, AppSettingModel>(StringComparer.Ordinal);
        foreach (var variable in files.OrderBy(static file => file.Path, StringComparer.Ordinal).SelectMany(static file => file.Variables))
        {
            if (!byProperty.ContainsKey(variable.PropertyName))
            {
                byProperty.Add(variable.PropertyName, variable);
            }
        }

        return byProperty.Count == 0 || project.Takes(CSharpText.Qualify(rootNamespace, className))
            ? null
            : new(rootNamespace, className, new(byProperty.Values));
    }
}
