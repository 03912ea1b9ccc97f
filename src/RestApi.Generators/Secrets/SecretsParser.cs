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

    /// <summary>What a file declares; nothing for one that is no file of secrets.</summary>
    public static IEnumerable<SecretsSource> ParseFiles(AdditionalText file, CancellationToken token) =>
        SecretsReader.IsSecretsFile(file.Path) ? [ParseFile(file, token)] : [];

    private static SecretsSource ParseFile(AdditionalText file, CancellationToken token)
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
    private static List<SecretModel> LastOfEachAlias(EquatableArray<SecretDeclaration> secrets)
    {
        var positions = new Dictionary<string, int>(secrets.Count, StringComparer.Ordinal);
        var models = new List<SecretModel>(secrets.Count);
        foreach (var secret in secrets)
        {
            var model = new SecretModel(secret.Alias, SecretNaming.PropertyName(secret.Alias), secret.VariableName, secret.IsOptional);
            if (positions.TryGetValue(secret.Alias, out var position))
            {
                models[position] = model;
            }
            else
            {
                positions.Add(secret.Alias, models.Count);
                models.Add(model);
            }
        }

        return models;
    }

    /// <summary>Joins all files; the first declaration of a property wins, whatever order the build lists the files in.</summary>
    public static DeclaredSecrets Merge(ImmutableArray<SecretsSource> files, CancellationToken token)
    {
        var properties = new HashSet<string>(StringComparer.Ordinal);
        var secrets = new List<SecretModel>();
        foreach (var file in files.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            foreach (var secret in file.Secrets)
            {
                if (properties.Add(secret.PropertyName))
                {
                    secrets.Add(secret);
                }
            }
        }

        secrets.Sort(static (left, right) => string.CompareOrdinal(left.PropertyName, right.PropertyName));
        return new(new(secrets));
    }

    /// <summary>The class to generate; null when nothing is declared or the project has such a name of its own.</summary>
    public static SecretsModel? Parse(DeclaredSecrets declared, Project project, bool hasExtensionProperties)
    {
        if (declared.Secrets.Count == 0 || project.Takes(project.Classes.Secrets))
        {
            return null; // the error would be in a file that nobody wrote
        }

        var variables = VariablesOf(declared.Secrets);
        var required = declared.Secrets.Any(static secret => secret.IsOptional)
            ? VariablesOf(declared.Secrets.Where(static secret => !secret.IsOptional))
            : variables;
        var extensions = hasExtensionProperties ? variables.Where(CanBeProperty) : [];
        return new(project.RootNamespace, project.Classes.Secrets, declared.Secrets, variables, required, new(extensions));
    }

    private static EquatableArray<string> VariablesOf(IEnumerable<SecretModel> secrets)
    {
        var names = secrets.Select(static secret => secret.VariableName).Distinct(StringComparer.Ordinal).ToList();
        names.Sort(StringComparer.Ordinal);
        return new(names);
    }

    private static bool CanBeProperty(string name) => CSharpText.Identifier(name) is not null && name != SecretsEmitter.ExtensionReceiver;
}
