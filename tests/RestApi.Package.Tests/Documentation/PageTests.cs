namespace Acme.PackageTests;

public sealed class PageTests
{
    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        var dead =
            from page in Pages.All
            from link in page.RelativeLinks
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.PathOf(page.Path))!, link))
            select $"{page.Path}: {link}";

        Assert.Empty(dead);
    }

    [Fact]
    public void Readme_and_index_list_every_rule_that_has_a_page()
    {
        var ids = Pages.Rules.Select(static page => Path.GetFileNameWithoutExtension(page.Path)).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids, Pages.RuleIndex.RuleIds);
        Assert.Equal(ids, Pages.Readme.RuleIds);
    }

    [Fact]
    public void The_index_shows_the_title_of_every_rule_page() =>
        Assert.All(
            Pages.Rules,
            page =>
            {
                var id = Path.GetFileNameWithoutExtension(page.Path);
                Assert.StartsWith($"{id}: ", page.Title, StringComparison.Ordinal);
                Assert.True(Pages.RuleIndex.Holds($"[{id}]({id}.md) {page.Title[(id.Length + 2)..]} |"), page.Title);
            }
        );

    [Fact]
    public void Every_page_is_found_from_the_readme()
    {
        var reachable = Pages.Readme.RelativeLinks.ToHashSet(StringComparer.Ordinal);

        Assert.All(Pages.Guide, page => Assert.Contains(page.Path, reachable));
        Assert.All(Pages.Rules, page => Assert.Contains(page.Path, reachable));
    }
}
