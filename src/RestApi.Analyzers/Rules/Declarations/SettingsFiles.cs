using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.Analyzers;

/// <summary>The secrets that the settings files of a project declare, read when somebody asks.</summary>
internal sealed class SettingsFiles(ImmutableArray<AdditionalText> files)
{
    // A text never changes, and an editor asks again at every key.
    private static readonly ConditionalWeakTable<SourceText, string[]> s_read = new();

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
            .SelectMany(file => file.GetText(cancellation) is { } text ? s_read.GetValue(text, text => Read(file.Path, text)) : [])
            .Distinct()
            .OrderBy(static alias => alias, StringComparer.Ordinal)
            .ToImmutableArray();

    private static string[] Read(string path, SourceText text) =>
        [.. SecretsReader.Read(path, text.ToString()).Secrets.Select(static secret => secret.Alias)];
}
