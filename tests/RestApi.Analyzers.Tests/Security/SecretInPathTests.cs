using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretInQueryAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1005 in paths that are put together before they are given to a request.</summary>
public sealed class SecretInPathTests
{
    [Theory]
    [InlineData("""_ = RestApi.CreateRequest(Secret.Format($"/stats/{count}?token={[|secret|]}"), "GET");""")]
    [InlineData("""_ = RestApi.CreateRequest("/stats?token=" + [|secret|], "GET");""")]
    [InlineData("""_ = RestApi.CreateRequest("/stats?page=" + count + "&token=" + [|secret|] + "&lang=de", "GET");""")]
    [InlineData("""var path = Secret.Format($"/stats/{count}?token={[|secret|]}"); _ = RestApi.CreateRequest(path, "GET");""")]
    [InlineData(
        """var path = test ? Secret.Format($"/a?token={[|secret|]}") : Secret.Format($"/b?key={[|secret|]}"); _ = RestApi.CreateRequest(path, "GET");"""
    )]
    [InlineData("""Secret path; path = Secret.Format($"/stats?token={[|secret|]}"); _ = RestApi.CreateRequest(path, "GET");""")]
    [InlineData(
        """var path = Secret.Format($"/stats?token={[|secret|]}"); _ = RestApi.CreateRequest(method: "GET", path: path + "&page=2");"""
    )]
    public Task Secret_in_a_path_is_reported(string statements) => Verify.Reports(CredentialCode.InMethod(statements));

    [Theory]
    [InlineData("""var path = Secret.Format($"/stats/{secret}?page=2"); _ = RestApi.CreateRequest(path, "GET");""")]
    [InlineData("""var path = Secret.Format($"/stats?tenant={secret}"); _ = RestApi.CreateRequest(path, "GET");""")]
    [InlineData("""var path = "/stats/" + secret + "?token=" + given; _ = RestApi.CreateRequest(path, "GET");""")]
    [InlineData("""var body = Secret.Format($"grant_type=x&client_secret={secret}"); RestApi.AddBody(body, "text/plain");""")]
    [InlineData("""var hook = Secret.Format($"https://a.example/hook?token={secret}"); RestApi.AddFormField("hook", hook);""")]
    [InlineData(
        """var path = Secret.Format($"/stats?token={secret}"); path = Secret.Format($"/stats"); _ = RestApi.CreateRequest(path, "GET");"""
    )]
    [InlineData("""RestApi.SetApiKey("token", secret, ApiKeyLocation.Query); _ = RestApi.CreateRequest($"/stats/{count}", "GET");""")]
    [InlineData("""_ = RestApi.CreateRequest("/stats?token=" + secret.Reveal(), "GET");""")]
    [InlineData("""_ = RestApi.CreateRequest($"/stats?token={secret.Reveal()}&page={count}", "GET");""")]
    public Task Other_secret_text_is_quiet(string statements) => Verify.Silent(CredentialCode.InMethod(statements));
}
