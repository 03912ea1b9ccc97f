namespace Comind.Api.Analyzers;

/// <summary>The ids of all rules: 1xxx security, 2xxx reliability, 3xxx restricted runtime, 4xxx declarations.</summary>
public static class RuleIds
{
    /// <summary>A credential is written in source code.</summary>
    public const string HardcodedCredential = "RAPI1001";

    /// <summary>The content of a response is used before its status is checked.</summary>
    public const string UncheckedResponse = "RAPI2001";

    /// <summary>An HTTP client of .NET is used in place of RestApi.</summary>
    public const string DirectHttpClient = "RAPI3001";

    /// <summary>An attribute names a secret that no settings file declares.</summary>
    public const string UndeclaredSecret = "RAPI4001";

    /// <summary>A settings file cannot be read.</summary>
    public const string UnreadableSettings = "RAPI4005";

    /// <summary>A namespace of the project hides the class RestApi.</summary>
    public const string HidingNamespace = "RAPI4006";

    /// <summary>A client or record, or a call or field of it, is not partial.</summary>
    public const string NotPartial = "RAPI4101";

    /// <summary>A call reads or writes a type for which nothing can be generated and which no JSON context lists.</summary>
    public const string UncoveredJson = "RAPI4121";
}
