using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.Generators;

/// <summary>Decides which secrets exist and how they are called.</summary>
internal static class SecretsParser
{
    // Several generators and rules read the same text, which never changes.
    private static readonly ConditionalWeakTable<SourceText, SecretsSource> s_read = new();

    public static bool IsSecretsFile(AdditionalText file) => SecretsReader.IsSecretsFile(file.Path);

    public static SecretsSource ParseFile(AdditionalText file, CancellationToken token)
    {
        if (file.GetText(token) is not { } text)
        {
            return Read(file.Path, "");
        }

        var source = s_read.GetValue(text, text => Read(file.Path, text.ToString()));
        // One text may stand in two files.
        return source.Path == PathOf(file.Path) ? source : Read(file.Path, text.ToString());
    }

    private static SecretsSource Read(string path, string text) =>
        new(PathOf(path), new(LastOfEachAlias(SecretsReader.Read(path, text).Secrets)));

    private static string PathOf(string path) => path.Replace('\\', '/');

    // An object in JavaScript keeps what is written last.
    private static IEnumerable<SecretModel> LastOfEachAlias(IEnumerable<SecretDeclaration> secrets) =>
        secrets
            .GroupBy(static secret => secret.Alias, StringComparer.Ordinal)
            .Select(static same => same.Last())
            .Select(static secret => new SecretModel(
                secret.Alias,
                SecretNaming.PropertyName(secret.Alias),
                secret.VariableName,
                secret.IsOptional
            ));

    /// <summary>Joins all files; the first declaration of a property wins, whatever order the build lists the files in.</summary>
    public static DeclaredSecrets Merge(ImmutableArray<SecretsSource> files, CancellationToken token)
    {
        var byProperty = new SortedDictionary<string, SecretModel>(StringComparer.Ordinal);
        foreach (var secret in files.OrderBy(static file => file.Path, StringComparer.Ordinal).SelectMany(static file => file.Secrets))
        {
            if (!byProperty.ContainsKey(secret.PropertyName))
            {
                byProperty.Add(secret.PropertyName, secret);
            }
        }

        return new(new(byProperty.Values));
    }

    /// <summary>The class to generate; null when nothing is declared or the project has such a name of its own.</summary>
    public static SecretsModel? Parse(
        DeclaredSecrets declared,
        ProjectDeclarations project,
        string rootNamespace,
        string className,
        bool hasExtensionProperties
    )
    {
        if (declared.Secrets.Count == 0 || project.Takes(CSharpText.Qualify(rootNamespace, className)))
        {
            return null; // the error would be in a file that nobody wrote
        }

        var variables = VariablesOf(declared.Secrets);
        var required = VariablesOf(declared.Secrets.Where(static secret => !secret.IsOptional));
        var extensions = hasExtensionProperties ? variables.Where(CanBeProperty) : [];
        return new(rootNamespace, className, declared.Secrets, new(variables), new(required), new(extensions));
    }

    private static List<string> VariablesOf(IEnumerable<SecretModel> secrets) =>
        [.. secrets.Select(static secret => secret.VariableName).Distinct().OrderBy(static name => name, StringComparer.Ordinal)];

    private static bool CanBeProperty(string name) => CSharpText.Identifier(name) is not null && name != SecretsEmitter.ExtensionReceiver;
}
