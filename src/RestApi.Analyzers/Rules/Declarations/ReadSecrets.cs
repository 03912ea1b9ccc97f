using System.Runtime.CompilerServices;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.Analyzers;

/// <summary>What files of secrets declare, read once for each text: it never changes, and an editor asks again at every key.</summary>
internal static class ReadSecrets
{
    private static readonly ConditionalWeakTable<SourceText, ReadFile> s_read = new();

    public static SecretsFile Of(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
        {
            return SecretsReader.Read(file.Path, "");
        }

        var read = s_read.GetValue(text, text => new(file.Path, SecretsReader.Read(file.Path, text.ToString())));
        // One text may stand in two files, of which one is JSON.
        return read.Path == file.Path ? read.Secrets : SecretsReader.Read(file.Path, text.ToString());
    }

    private sealed record ReadFile(string Path, SecretsFile Secrets);
}
