namespace Comind.Api.Analyzers;

/// <summary>The ids of all rules: 1xxx security, 2xxx reliability, 3xxx restricted runtime, 4xxx declarations.</summary>
public static class RuleIds
{
    /// <summary>A credential is written in source code.</summary>
    public const string HardcodedCredential = "RAPI1001";

    /// <summary>The content of a response is used before its status is checked.</summary>
    public const string UncheckedResponse = "RAPI2001";

    /// <summary>Nobody looks at the response of a call.</summary>
    public const string IgnoredResponse = "RAPI2002";

    /// <summary>The file of a download is used before its status is checked.</summary>
    public const string UncheckedDownload = "RAPI2003";

    /// <summary>The reference of a temporary file is stored.</summary>
    public const string TemporaryFileStored = "RAPI2011";

    /// <summary>An HTTP client of .NET is used in place of RestApi.</summary>
    public const string DirectHttpClient = "RAPI3001";

    /// <summary>A socket is opened.</summary>
    public const string Socket = "RAPI3002";

    /// <summary>An HTTP client of a third party is used in place of RestApi.</summary>
    public const string ThirdPartyHttpClient = "RAPI3003";

    /// <summary>A script sends HTTP with something other than RestApi.</summary>
    public const string DirectScriptHttp = "RAPI3004";

    /// <summary>An attribute names a secret that no settings file declares.</summary>
    public const string UndeclaredSecret = "RAPI4001";

    /// <summary>Nothing uses a declared secret.</summary>
    public const string UnusedSecret = "RAPI4002";

    /// <summary>Two declarations of settings files are one name.</summary>
    public const string DuplicateSetting = "RAPI4003";

    /// <summary>The environment name of a secret does not start as those of the platform do.</summary>
    public const string SecretPrefix = "RAPI4004";

    /// <summary>A settings file cannot be read.</summary>
    public const string UnreadableSettings = "RAPI4005";

    /// <summary>A namespace of the project hides the class RestApi.</summary>
    public const string HidingNamespace = "RAPI4006";

    /// <summary>A type or namespace of the project has the name of a class that would be generated.</summary>
    public const string TakenName = "RAPI4007";

    /// <summary>A typed member of GetSecrets() is used below C# 14.</summary>
    public const string TypedSecretNeedsCSharp14 = "RAPI4008";

    /// <summary>A client or record, or a call or field of it, is not partial.</summary>
    public const string NotPartial = "RAPI4101";
}
