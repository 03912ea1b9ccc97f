using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4120.</summary>
public sealed class FormAndBodyTests
{
    [Theory]
    [InlineData("""[Post("/x"), Multipart] static partial void Call(FileRef file, [{|RAPI4120:Body|}] Contact contact);""")]
    [InlineData("""[Post("/x")] static partial void Call([FormField] string a, [{|RAPI4120:Body|}] Contact contact);""")]
    [InlineData("""[Post("/x")] static partial void Call([FilePart] FileRef file, Contact {|RAPI4120:contact|});""")]
    public Task Body_beside_a_form_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Post("/x"), Multipart] static partial void Call(FileRef file, string name);""")]
    [InlineData("""[Post("/x")] static partial void Call([FormField] string a, int page);""")]
    [InlineData("""[Post("/x")] static partial void Call([Body(BodySerializationMethod.UrlEncoded)] Filter filter);""")]
    public Task Form_or_body_is_fine(string call) => Verify.Silent(ClientCode.Client(call));
}
