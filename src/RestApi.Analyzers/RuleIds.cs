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

    /// <summary>A revealed secret goes where others read it.</summary>
    public const string SecretLeak = "RAPI1004";

    /// <summary>A secret travels in the query of a URL.</summary>
    public const string SecretInQuery = "RAPI1005";

    /// <summary>A call goes to another machine over plain http.</summary>
    public const string PlainHttpCall = "RAPI1006";

    /// <summary>Every certificate of a server is accepted.</summary>
    public const string AcceptedCertificate = "RAPI1007";

    /// <summary>A secret is read past its declaration.</summary>
    public const string SecretRead = "RAPI1008";

    /// <summary>The host of a call comes from data.</summary>
    public const string HostFromData = "RAPI1009";

    /// <summary>A secret goes to a host that it is not bound to.</summary>
    public const string ForeignHost = "RAPI1010";

    /// <summary>The content of a response is used before its status is checked.</summary>
    public const string UncheckedResponse = "RAPI2001";

    /// <summary>Nobody looks at the response of a call.</summary>
    public const string IgnoredResponse = "RAPI2002";

    /// <summary>The file of a download is used before its status is checked.</summary>
    public const string UncheckedDownload = "RAPI2003";

    /// <summary>The calls of the builder stand in an order that throws.</summary>
    public const string BuilderOrder = "RAPI2004";

    /// <summary>A request is made and never executed.</summary>
    public const string NeverExecuted = "RAPI2005";

    /// <summary>A request is executed again.</summary>
    public const string ExecutedTwice = "RAPI2006";

    /// <summary>A request is given a body that it cannot have.</summary>
    public const string ImpossibleBody = "RAPI2007";

    /// <summary>Only the first page of a list is read.</summary>
    public const string FirstPageOnly = "RAPI2009";

    /// <summary>A loop of calls has no end.</summary>
    public const string EndlessCallLoop = "RAPI2010";

    /// <summary>The reference of a temporary file is stored.</summary>
    public const string TemporaryFileStored = "RAPI2011";

    /// <summary>A header of a request is set twice.</summary>
    public const string HeaderSetTwice = "RAPI2012";

    /// <summary>Rows are imported by a key field that they do not have.</summary>
    public const string MissingKeyField = "RAPI2014";

    /// <summary>A request is repeated that may have been done.</summary>
    public const string UnsafeRepeat = "RAPI2015";

    /// <summary>An HTTP client of .NET is used in place of RestApi.</summary>
    public const string DirectHttpClient = "RAPI3001";

    /// <summary>A socket is opened.</summary>
    public const string Socket = "RAPI3002";

    /// <summary>An HTTP client of a third party is used in place of RestApi.</summary>
    public const string ThirdPartyHttpClient = "RAPI3003";

    /// <summary>A script sends HTTP with something other than RestApi.</summary>
    public const string DirectScriptHttp = "RAPI3004";

    /// <summary>A call goes through the entry point that the platform replaced.</summary>
    public const string ReplacedApi = "RAPI3006";

    /// <summary>An Authorization header is put together by hand.</summary>
    public const string AuthorizationByHand = "RAPI3007";

    /// <summary>A validation script does what takes longer than its second.</summary>
    public const string SlowValidator = "RAPI3008";

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

    /// <summary>A placeholder of a path has no parameter.</summary>
    public const string UnfilledPlaceholder = "RAPI4102";

    /// <summary>A path has a brace without a partner, or an empty placeholder.</summary>
    public const string BrokenPathTemplate = "RAPI4103";

    /// <summary>A path holds what no path may hold.</summary>
    public const string UnusablePath = "RAPI4104";

    /// <summary>A path does not start with a slash.</summary>
    public const string MissingSlash = "RAPI4105";

    /// <summary>A parameter goes nowhere.</summary>
    public const string ParameterWithoutPlace = "RAPI4106";

    /// <summary>A parameter could be the body or a query parameter, and only an attribute can say which.</summary>
    public const string QueryOrBody = "RAPI4107";

    /// <summary>A call has two bodies.</summary>
    public const string SecondBody = "RAPI4108";

    /// <summary>A GET or HEAD has a body.</summary>
    public const string BodyOnGet = "RAPI4109";

    /// <summary>A call has two cancellation tokens, or one although it is synchronous.</summary>
    public const string UselessToken = "RAPI4110";

    /// <summary>A method of a client has no HTTP method, or several.</summary>
    public const string VerbCount = "RAPI4111";

    /// <summary>A return type cannot be made of an answer.</summary>
    public const string UnsupportedAnswer = "RAPI4112";

    /// <summary>A header has a name or a value that HTTP does not allow.</summary>
    public const string InvalidHeader = "RAPI4113";

    /// <summary>A header or query parameter is given twice.</summary>
    public const string SentTwice = "RAPI4114";

    /// <summary>A value that may be null fills a required placeholder.</summary>
    public const string NullableSegment = "RAPI4115";

    /// <summary>A URL of a declaration is plain http.</summary>
    public const string PlainHttp = "RAPI4116";

    /// <summary>Two calls of a client send the same request.</summary>
    public const string RepeatedRoute = "RAPI4117";

    /// <summary>An asynchronous call takes no cancellation token.</summary>
    public const string NoToken = "RAPI4118";

    /// <summary>A value cannot be written where it goes.</summary>
    public const string UnsendableValue = "RAPI4119";

    /// <summary>A call has a form and a body.</summary>
    public const string FormAndBody = "RAPI4120";

    /// <summary>A call reads or writes a type for which nothing can be generated and which no JSON context lists.</summary>
    public const string UncoveredJson = "RAPI4121";

    /// <summary>Statuses of [Expect] and [Error] repeat or contradict each other.</summary>
    public const string ContradictingStatuses = "RAPI4122";

    /// <summary>[Error] stands on a call whose result cannot hold it.</summary>
    public const string ErrorWithoutResult = "RAPI4123";

    /// <summary>[Retry] stands on a call that may not be repeated.</summary>
    public const string UnsafeRetry = "RAPI4124";

    /// <summary>[Paged] does not say how the pages follow each other, or stands on a call that cannot be made page by page.</summary>
    public const string Paging = "RAPI4125";

    /// <summary>A number in an attribute is out of range.</summary>
    public const string OutOfRange = "RAPI4126";

    /// <summary>The base URL of a client is missing or no URL.</summary>
    public const string BaseAddress = "RAPI4127";

    /// <summary>An attribute holds a constant that the generator must know but cannot read.</summary>
    public const string NotLiteral = "RAPI4128";

    /// <summary>A call has no body although no other rule says why.</summary>
    public const string NotGenerated = "RAPI4129";

    /// <summary>A type declares calls, but is no client.</summary>
    public const string UnmarkedClient = "RAPI4130";

    /// <summary>A declaration of a Refit interface means something else here.</summary>
    public const string RefitDifference = "RAPI4131";

    /// <summary>A type marked [RestClient] has a shape for which nothing can be generated.</summary>
    public const string UnusableClient = "RAPI4132";

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
