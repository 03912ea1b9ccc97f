using Calls = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer>;
using Names = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Credentials that stand in the factory of a <c>Lazy</c>.</summary>
public sealed class LazyCredentialTests
{
    [Theory]
    [InlineData("""static readonly Lazy<string> s_apiKey = new Lazy<string>(() => [|"k-8f3a91c0d2"|]);""")]
    [InlineData("""static readonly Lazy<string> s_apiKey = new(() => { return [|"k-8f3a91c0d2"|]; });""")]
    [InlineData(
        """static readonly Lazy<byte[]> s_signingKey = new(() => Convert.FromHexString([|"8f3a91c0d2557e4411b0c9e2d7a6f381"|]));"""
    )]
    [InlineData("""void Run() { var password = new Lazy<string>(() => [|"Mango-8f3a"|]); }""")]
    [InlineData("""void Run() { Lazy<string> password = new(() => [|"Mango-8f3a"|], isThreadSafe: true); }""")]
    [InlineData("""Lazy<string>? _password; void Run() { _password = new(() => [|"Mango-8f3a"|]); }""")]
    [InlineData("""Lazy<string>? _password; void Run() { _password ??= new Lazy<string>(() => [|"Mango-8f3a"|]); }""")]
    [InlineData(
        """
            static readonly Lazy<byte[]> s_labelKey = new(() => Convert.FromHexString("8f3a91c0d2557e4411b0c9e2d7a6f381"));
                byte[] Sign(byte[] label) => System.Security.Cryptography.HMACSHA256.HashData([|s_labelKey.Value|], label);
            """
    )]
    [InlineData(
        """
            static readonly Lazy<string> s_label = new(() => "harbour-8f3a-91");
                byte[] Sign(byte[] label) => System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes([|s_label.Value|]), label);
            """
    )]
    public Task Factory_with_a_written_value_is_reported(string members) => Names.Reports(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""static readonly Lazy<string> s_apiKey = new(() => Environment.GetEnvironmentVariable("CRM_API_KEY")!);""")]
    [InlineData("""static readonly Lazy<string> s_apiKey = new(Load); static string Load() => Environment.MachineName;""")]
    [InlineData("""static readonly Lazy<string> s_apiKeyLabel = new(() => "k-8f3a91c0d2"), s_password = new(() => "***");""")]
    [InlineData(
        """static readonly Lazy<string> s_password = new(() => { var name = "k-8f3a91c0d2"; return Environment.MachineName + name.Length; });"""
    )]
    [InlineData("""static readonly Lazy<byte[]> s_labelKey = new(() => Convert.FromHexString("8f3a91c0d2557e4411b0c9e2d7a6f381"));""")]
    [InlineData(
        """
            static readonly Lazy<byte[]> s_label = new(() => Encoding.UTF8.GetBytes("ciderhouse/label/v2"));
                byte[] Hash() => System.Security.Cryptography.SHA256.HashData(s_label.Value);
            """
    )]
    public Task Factory_of_something_else_is_quiet(string members) => Names.Silent(CredentialCode.InClass(members));

    [Theory]
    [InlineData(
        """static readonly Lazy<string> s_crm = new(() => "k-8f3a91c0"); void Run() => RestApi.AddHeader("X-API-Key", [|s_crm.Value|]);"""
    )]
    [InlineData(
        """Lazy<string> Crm { get; } = new(() => { return "k-8f3a91c0"; }); void Run() => RestApi.SetApiKey("X-Key", [|Crm.Value|]);"""
    )]
    [InlineData("""void Run() { var crm = new Lazy<string>(() => "k-8f3a91c0"); RestApi.SetHttpBasicAuth("svc", [|crm.Value|]); }""")]
    [InlineData(
        """static readonly Lazy<Secret> s_crm = new(() => new Secret([|"k-8f3a91c0"|])); void Run() => RestApi.SetApiKey("X-Key", s_crm.Value);"""
    )]
    public Task Value_of_a_lazy_reaches_a_call(string members) => Calls.Reports(CredentialCode.InClass(members));

    [Theory]
    [InlineData(
        """static readonly Lazy<string> s_crm = new(() => Environment.MachineName); void Run() => RestApi.AddHeader("X-API-Key", s_crm.Value);"""
    )]
    [InlineData("""void Run(Lazy<string> crm, Lazy<Secret> erp) => RestApi.SetApiKey("X-Key", crm.Value).SetApiKey("X-Key", erp.Value);""")]
    [InlineData(
        """sealed class Box { public Box(Func<string> make) => Value = "given"; public string Value { get; set; } } void Run() { var box = new Box(() => "k-8f3a91c0"); RestApi.SetApiKey("X-Key", box.Value); }"""
    )]
    public Task Other_values_reach_a_call(string members) => Calls.Silent(CredentialCode.InClass(members));
}
