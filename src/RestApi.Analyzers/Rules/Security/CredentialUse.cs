using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>What a value must look like to hold a credential, given where it goes.</summary>
internal enum CredentialForm
{
    /// <summary>All of it is the credential: a password, a token, a key.</summary>
    Value,

    /// <summary>A header value: a scheme such as <c>Bearer</c> may stand before the credential.</summary>
    HeaderValue,

    /// <summary>Pairs of names and values; only some of them are credentials.</summary>
    Cookie,

    /// <summary>Name and value of a header in one text: <c>X-API-Key: abc</c>.</summary>
    HeaderLine,

    /// <summary>A URL, whose user info may hold a password.</summary>
    Url,

    /// <summary>The value of a parameter that is left out; it has to be a constant.</summary>
    Default,

    /// <summary>A path or URL, whose query may hold a key.</summary>
    Query,

    /// <summary>A body whose fields may be credentials: a form, JSON, XML.</summary>
    Body,

    /// <summary>A credential only if it looks like one all by itself.</summary>
    Shaped,

    /// <summary>The name of a declared secret, which must not be a value.</summary>
    SecretName,

    /// <summary>A value under a name of the user's code: name and looks have to agree.</summary>
    Named,

    /// <summary>The same in the place of a value that is not configured, where any text that works is one.</summary>
    Fallback,

    /// <summary>The key of an algorithm: whatever is written is the key.</summary>
    Key,
}

/// <summary>A value on its way to a place where credentials go.</summary>
/// <param name="Form">What the value should look like.</param>
/// <param name="What">The words of the message: which header, parameter or member gives it away.</param>
/// <param name="NameHint">Words that a secret for this value could be named after.</param>
/// <param name="Value">The value.</param>
internal sealed record CredentialUse(CredentialForm Form, string What, string NameHint, IOperation Value)
{
    /// <summary>Whether <see cref="NameHint"/> says no more than what kind of value it is, so that any other name is better.</summary>
    public bool IsHintVague { get; init; }

    /// <summary>Whether the place takes a plain text, so that a secret has to be revealed to it.</summary>
    public bool IsForeign => Form is CredentialForm.Named or CredentialForm.Fallback or CredentialForm.Key;

    /// <summary>The expression that a secret takes the place of, if that is not the argument.</summary>
    public ExpressionSyntax? Replaceable { get; init; }
}
