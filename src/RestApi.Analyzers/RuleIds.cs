namespace Comind.Api.Analyzers;

/// <summary>The ids of all rules: 1xxx security, 2xxx reliability, 3xxx restricted runtime, 4xxx declarations.</summary>
public static class RuleIds
{
    /// <summary>A credential is written in source code.</summary>
    public const string HardcodedCredential = "RAPI1001";

    /// <summary>A text has the form that an issuer gives to its credentials.</summary>
    public const string SecretShapedLiteral = "RAPI1002";

    /// <summary>A settings file for secrets holds a value.</summary>
    public const string SecretInSettings = "RAPI1003";

    /// <summary>The content of a response is used before its status is checked.</summary>
    public const string UncheckedResponse = "RAPI2001";

    /// <summary>An HTTP client of .NET is used in place of RestApi.</summary>
    public const string DirectHttpClient = "RAPI3001";

    /// <summary>A script sends HTTP with something other than RestApi.</summary>
    public const string DirectScriptHttp = "RAPI3004";

    /// <summary>An attribute names a secret that no settings file declares.</summary>
    public const string UndeclaredSecret = "RAPI4001";

    /// <summary>A settings file cannot be read.</summary>
    public const string UnreadableSettings = "RAPI4005";

    /// <summary>A namespace of the project hides the class RestApi.</summary>
    public const string HidingNamespace = "RAPI4006";

    /// <summary>A client or record, or a call or field of it, is not partial.</summary>
    public const string NotPartial = "RAPI4101";
}
