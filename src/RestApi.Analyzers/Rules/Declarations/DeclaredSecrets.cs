using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>The environment names of a project's secrets: those that are declared, and those that start as the names of secrets do. Read when somebody asks.</summary>
internal sealed class DeclaredSecrets(AnalyzerOptions options)
{
    private Dictionary<string, SecretDeclaration>? _declared;
    private IReadOnlyList<string>? _prefixes;

    /// <summary>Whether a secret has this environment name.</summary>
    public bool Has(string variable, CancellationToken cancellation) =>
        Find(variable, cancellation) is not null
        || Prefixes.Any(prefix => variable.Length > prefix.Length && variable.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>What declares the secret with this environment name, or null.</summary>
    public SecretDeclaration? Find(string variable, CancellationToken cancellation) =>
        LazyInitializer.EnsureInitialized(ref _declared, () => Read(cancellation))!.TryGetValue(variable, out var secret) ? secret : null;

    /// <summary>What declares the secret that is a property of the generated class, or null.</summary>
    public SecretDeclaration? OfProperty(string property, CancellationToken cancellation) =>
        LazyInitializer
            .EnsureInitialized(ref _declared, () => Read(cancellation))!
            .Values.FirstOrDefault(secret => SecretNaming.PropertyName(secret.Alias) == property);

    // With an empty prefix any name will do, so that only declared names are those of secrets.
    private IReadOnlyList<string> Prefixes => LazyInitializer.EnsureInitialized(ref _prefixes, ReadPrefixes)!;

    private IEnumerable<AdditionalText> Files => options.AdditionalFiles.Where(static file => SecretsReader.IsSecretsFile(file.Path));

    private Dictionary<string, SecretDeclaration> Read(CancellationToken cancellation) =>
        Files
            .SelectMany(file => ReadSecrets.Of(file, cancellation).Secrets)
            .GroupBy(static secret => secret.VariableName, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);

    private IReadOnlyList<string> ReadPrefixes()
    {
        var prefixes = Files.Select(file => SecretPrefixAnalyzer.PrefixOf(options, file)).ToList();
        if (prefixes.Count == 0)
        {
            prefixes.Add(SecretPrefixAnalyzer.PrefixOf(options));
        }

        return [.. prefixes.Where(static prefix => prefix.Length > 0).Distinct(StringComparer.Ordinal)];
    }
}
