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

    /// <summary>A call reads or writes a type for which nothing can be generated and which no JSON context lists.</summary>
    public const string UncoveredJson = "RAPI4121";

    /// <summary>Two actions have the same name.</summary>
    public const string DuplicateAction = "RAPI4201";

    /// <summary>An action is no static method.</summary>
    public const string InstanceAction = "RAPI4202";

    /// <summary>The registry cannot call an action.</summary>
    public const string UnreachableAction = "RAPI4203";

    /// <summary>An action returns what its kind has no use for.</summary>
    public const string ActionAnswer = "RAPI4204";

    /// <summary>Nothing could be passed to a parameter of an action.</summary>
    public const string ActionParameter = "RAPI4205";

    /// <summary>The attribute of an action holds a constant that the generator cannot read.</summary>
    public const string UnreadableAction = "RAPI4206";

    /// <summary>The budget of an action is out of range.</summary>
    public const string ActionBudget = "RAPI4207";

    /// <summary>The JSON context of an action is none.</summary>
    public const string ActionJsonContext = "RAPI4208";

    /// <summary>A type marked [Entity] can be no typed record.</summary>
    public const string UnusableEntity = "RAPI4301";

    /// <summary>Fields need C# 13.</summary>
    public const string FieldNeedsCSharp13 = "RAPI4302";

    /// <summary>Two properties of a record are bound to one field.</summary>
    public const string DuplicateField = "RAPI4303";

    /// <summary>A field has a type that no record holds.</summary>
    public const string UnsupportedField = "RAPI4304";

    /// <summary>The name of a field is none.</summary>
    public const string FieldName = "RAPI4305";

    /// <summary>[Field] stands on a property that is not generated.</summary>
    public const string IdleField = "RAPI4306";

    /// <summary>A typed record has another base class than Entity.</summary>
    public const string EntityBase = "RAPI4307";
}
