using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>What a secrets file becomes, whether that is what it was already, and the calls that use its declarations.</summary>
internal sealed record SecretsRewrite(TextDocument File, SourceText NewText, bool AddsNothing, IReadOnlyList<CredentialRewrite> Calls);

/// <summary>Collects the credentials that one secrets file will declare.</summary>
internal sealed class SecretsDraft(TextDocument file, SecretAliases aliases)
{
    private readonly List<CredentialRewrite> _calls = [];

    public void Add(Document document, SemanticModel model, HardcodedCredential credential) =>
        _calls.Add(new(document, model, credential, aliases.For(credential.NameHint, credential.Value)));

    /// <summary>Null when there is nothing to rewrite, or the file cannot be edited safely.</summary>
    public async Task<SecretsRewrite?> FinishAsync(CancellationToken cancellationToken) =>
        _calls.Count > 0 && await SecretsFiles.DeclareAsync(file, aliases.Added, cancellationToken).ConfigureAwait(false) is { } text
            ? new(file, text, aliases.Added.Count == 0, _calls)
            : null;
}
