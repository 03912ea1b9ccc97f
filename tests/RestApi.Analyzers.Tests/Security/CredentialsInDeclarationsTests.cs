using Acme.AnalyzersTests.Clients;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1001 in paths, and in values that parameters have when they are left out.</summary>
public sealed class CredentialsInDeclarationsTests
{
    [Theory]
    [InlineData("""[Get([|"/contacts?api_key=k-8f3a91c2"|])] static partial void Call();""")]
    [InlineData("""[Post([|"/contacts?page=1&access_token=k-8f3a91c2"|])] static partial void Call();""")]
    [InlineData("""[Get("/contacts")] static partial void Call([Header("X-API-Key")] string key = [|"k-8f3a91c2"|]);""")]
    [InlineData("""[Get("/contacts")] static partial void Call([Query("api_key")] string key = [|"k-8f3a91c2"|]);""")]
    [InlineData("""static void Run() => RestApi.CreateRequest([|"/contacts?api_key=k-8f3a91c2"|], "GET");""")]
    public Task Credential_is_reported(string member) => Verify.Reports(ClientCode.Client(member));

    [Theory]
    [InlineData("""[Get("/contacts?page=1&kind=person")] static partial void Call();""")]
    [InlineData("""[Get("/contacts?api_key={key}")] static partial void Call(string key);""")]
    [InlineData("""[Get("/contacts?api_key=")] static partial void Call();""")]
    [InlineData(
        """[Get("/contacts")] static partial void Call([Header("X-API-Key")] string? key = null, [Query("page")] string page = "first");"""
    )]
    [InlineData("""static void Run() => RestApi.CreateRequest("/contacts?page=1", "GET");""")]
    public Task Other_values_are_fine(string member) => Verify.Silent(ClientCode.Client(member));
}
