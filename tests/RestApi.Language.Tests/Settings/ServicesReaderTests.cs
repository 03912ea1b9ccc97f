using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class ServicesReaderTests
{
    [Theory]
    [InlineData("{ \"crm\": { [|\"url\"|]: \"https://crm.example\" }, \"erp\": \"\" }", "crm erp")]
    [InlineData("{ \"crm\": { [|\"BaseUrl\"|]: \"x\", \"owner\": \"sales\" } }", "crm")]
    [InlineData("{ \"crm\": { [|\"password\"|]: \"x\", [|\"apiKey\"|]: \"y\" } }", "crm")]
    [InlineData("{ \"crm\": { [|\"authorization\"|]: { \"type\": \"basic\" } } }", "crm")]
    [InlineData("{ [|\"crm\"|]: \"https://crm.example\" }", "crm")]
    [InlineData("{ [|\"c rm\"|]: \"\", \"erp\": \"\" }", "erp")]
    [InlineData("{ [|\"a/b\"|]: \"\" }", "")]
    [InlineData("{ [|\"\"|]: \"\", \"erp\": \"\" }", "erp")]
    [InlineData("{ \"crm\": [|1|], \"erp\": \"\" }", "erp")]
    [InlineData("{ \"crm\": [|,|] \"erp\": \"\" }", "erp")]
    [InlineData("{ \"crm\": \"\" [|\"erp\"|]: \"\" }", "crm erp")]
    [InlineData("[ \"crm\" [|\"erp\"|] ]", "crm erp")]
    [InlineData("[ [|1|], \"erp\" ]", "erp")]
    [InlineData("[ [|{ \"id\": \"crm\" }|], \"erp\" ]", "erp", true)]
    [InlineData("[|[|] \"crm\"", "crm")]
    [InlineData("[ \"crm\" ] [|x|]", "crm")]
    [InlineData("[|1|]", "")]
    public void Broken_places_are_reported_and_the_rest_is_read(string marked, string ids, bool onlyStart = false)
    {
        var source = MarkedText.Parse(marked);

        var file = ServicesReader.Read(source.Text);

        Assert.Equal(ids, string.Join(" ", file.Services.Select(service => service.Id)));
        Assert.Equal(source.Spans.Select(span => span.Start), file.Problems.Select(problem => problem.Start));
        if (!onlyStart)
        {
            Assert.Equal(source.Spans, file.Problems.Select(problem => (problem.Start, problem.Length)));
        }
    }

    [Fact]
    public void Messages_say_where_the_url_belongs_and_never_show_it()
    {
        var file = ServicesReader.Read("{ \"crm\": { \"url\": \"https://crm.example/s3cr3t\" } }");

        var problem = Assert.Single(file.Problems);
        Assert.Contains("RestApi:Services:crm", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", problem.Message, StringComparison.Ordinal);
    }
}
