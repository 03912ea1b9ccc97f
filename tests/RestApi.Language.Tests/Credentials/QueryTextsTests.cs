using Comind.Api.Language;

namespace Acme.LanguageTests.Credentials;

public sealed class QueryTextsTests
{
    [Theory]
    [InlineData("/reports?token=", "token")]
    [InlineData("https://a.example/reports?page=2&api_key=", "api_key")]
    [InlineData("/reports?page=2", null)]
    [InlineData("/reports?", null)]
    [InlineData("/reports?=", null)]
    [InlineData("/reports&token=", null)]
    [InlineData("token=", null)]
    [InlineData("", null)]
    public void Parameter_whose_value_comes_next_is_named(string text, string? name) => Assert.Equal(name, QueryTexts.NameAtEnd(text));
}
