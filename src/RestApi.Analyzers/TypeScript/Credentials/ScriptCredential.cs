using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Which rule a credential in a script breaks.</summary>
internal enum ScriptCredentialKind
{
    /// <summary>It goes where credentials go, or stands under a name of one.</summary>
    Placed,

    /// <summary>It looks like one, wherever it stands.</summary>
    Shaped,

    /// <summary>It stands in a file that declares secrets.</summary>
    InSettings,
}

/// <summary>A credential that is written in a script.</summary>
/// <param name="Kind">What gave it away.</param>
/// <param name="Site">Where it is written.</param>
/// <param name="What">The header, parameter, name or form that gave it away; never the value.</param>
internal sealed record ScriptCredential(ScriptCredentialKind Kind, ScriptNode Site, string What);

/// <summary>A value on its way to a place where credentials go.</summary>
/// <param name="Form">What the value should look like.</param>
/// <param name="What">The words of the message.</param>
/// <param name="Value">The value.</param>
/// <param name="Name">Set when only the name says that it is a credential, so that the value has to look like one too.</param>
/// <param name="IsFallback">Whether it stands in for a variable that is not set.</param>
internal sealed record ScriptCredentialUse(
    CredentialForm Form,
    string What,
    ScriptExpression Value,
    string? Name = null,
    bool IsFallback = false
);
