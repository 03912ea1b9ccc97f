using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class TemplatePlacesTests
{
    [Theory]
    [InlineData("{password}", "password")]
    [InlineData("{{ smtp.password }}", "password")]
    [InlineData("${apiKey}", "apiKey")]
    [InlineData("#{Db:Password}", "Password")]
    [InlineData("%PASSWORD%", "PASSWORD")]
    [InlineData("__API_TOKEN__", "API_TOKEN")]
    [InlineData("<api-key>", "api-key")]
    [InlineData("[[token]]", "token")]
    [InlineData("@password", "password")]
    public void Place_has_a_name(string text, string name) => Assert.Equal(name, TemplatePlaces.NameIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{0}")]
    [InlineData("password")]
    [InlineData("{user}:{password}")]
    [InlineData("the {password}")]
    [InlineData("--token=")]
    public void Other_texts_are_no_place(string text) => Assert.Null(TemplatePlaces.NameIn(text));
}
