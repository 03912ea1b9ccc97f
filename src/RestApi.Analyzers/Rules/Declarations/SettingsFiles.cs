using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The secrets that the settings files of a project declare, read when somebody asks.</summary>
internal sealed class SettingsFiles(ImmutableArray<AdditionalText> files)
{
    private ImmutableArray<string> _aliases;

    /// <summary>The aliases as they are written, in alphabetical order.</summary>
    public ImmutableArray<string> Aliases(CancellationToken cancellation)
    {
        if (_aliases.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref _aliases, Read(cancellation));
        }

        return _aliases;
    }

    public bool Declares(string name, CancellationToken cancellation)
    {
        var property = SecretNaming.PropertyName(name);
        return Aliases(cancellation).Any(alias => SecretNaming.PropertyName(alias) == property);
    }

    private ImmutableArray<string> Read(CancellationToken cancellation) =>
        files
            .Where(static file => SecretsReader.IsSecretsFile(file.Path))
            .SelectMany(file => ReadSecrets.Of(file, cancellation).Secrets)
            .Select(static secret => secret.Alias)
            .Distinct()
            .OrderBy(static alias => alias, StringComparer.Ordinal)
            .ToImmutableArray();
}
