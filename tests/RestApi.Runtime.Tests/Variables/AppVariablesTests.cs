using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Variables;

public sealed class AppVariablesTests
{
    private static readonly Dictionary<string, string?> s_settings = new()
    {
        ["Variables:syncLimit"] = " 200 ",
        ["Variables:Region"] = "eu",
        ["Variables:blank"] = " ",
        ["Variables:from"] = "2026-01-02",
        ["Variables:enabled"] = "True",
        ["Variables:rate"] = "0.5",
        ["Variables:crm:page"] = "7",
        ["syncLimit"] = "no variable",
    };

    [Fact]
    public void Variables_are_read_by_name_from_both_places()
    {
        using var scope = TestAction.Context(settings: s_settings).Enter();

        foreach (var variables in (AppVariables[])[ComindServer.GetVars(), AppSchema.GetVars()])
        {
            Assert.Equal("eu", variables["region"]);
            Assert.Equal("eu", variables.Require("Region"));
            Assert.Equal("7", variables["crm:page"]);
            Assert.Null(variables["none"]);
            Assert.Null(variables["blank"]);
        }
    }

    [Fact]
    public void Variables_are_read_as_their_types()
    {
        using var scope = TestAction.Context(settings: s_settings).Enter();
        var variables = AppSchema.GetVars();

        Assert.Equal(200, variables.Require<int>("syncLimit"));
        Assert.Equal(200, variables.Get("syncLimit", 50));
        Assert.Equal(50, variables.Get("none", 50));
        Assert.Equal(50, variables.Get("blank", 50));
        Assert.True(variables.Get("enabled", false));
        Assert.Equal(0.5m, variables.Require<decimal>("rate"));
        Assert.Equal(new DateOnly(2026, 1, 2), variables.Require<DateOnly>("from"));
        Assert.Equal("eu", variables.Get("region", "us"));
    }

    [Fact]
    public void Lists_are_those_of_the_configuration_or_texts_with_commas()
    {
        using var scope = TestAction
            .Context(
                settings: new Dictionary<string, string?>
                {
                    ["Variables:regions:0"] = "eu",
                    ["Variables:regions:1"] = " ",
                    ["Variables:regions:2"] = "us",
                    ["Variables:sizes"] = " 1, 2,,3 ",
                    ["Variables:blank"] = " ",
                    ["Variables:words:0"] = "no number",
                }
            )
            .Enter();
        var variables = AppSchema.GetVars();

        Assert.Equal(["eu", "us"], variables.GetList("regions", new[] { "ap" }));
        Assert.Equal([1, 2, 3], variables.GetList("Sizes", new[] { 9 }));
        Assert.Equal([9], variables.GetList("blank", new[] { 9 }));
        Assert.Equal([9], variables.GetList("none", new[] { 9 }));
        var error = Assert.Throws<InvalidOperationException>(() => variables.GetList("words", new[] { 9 }));
        Assert.Contains("'words:0'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("no number", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => variables.GetList(" ", new[] { 9 }));
    }

    [Fact]
    public void Names_are_those_that_are_set()
    {
        using var scope = TestAction.Context(settings: s_settings).Enter();

        Assert.Equal(["crm:page", "enabled", "from", "rate", "Region", "syncLimit"], AppSchema.GetVars().Names);
    }

    [Fact]
    public void Variable_that_is_not_set_says_how_to_set_it()
    {
        using var scope = TestAction.Context(settings: s_settings).Enter();

        var error = Assert.Throws<InvalidOperationException>(() => AppSchema.GetVars().Require("crm:limit"));

        Assert.Contains("'crm:limit' is not set", error.Message, StringComparison.Ordinal);
        Assert.Contains("Variables__crm__limit", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => AppSchema.GetVars().Require<int>("blank"));
        Assert.Throws<ArgumentException>(() => AppSchema.GetVars()[" "]);
    }

    [Fact]
    public void Variable_of_another_type_is_named_without_its_value()
    {
        using var scope = TestAction.Context(settings: s_settings).Enter();

        var error = Assert.Throws<InvalidOperationException>(() => AppSchema.GetVars().Get("Region", 1));

        Assert.Contains("'Region'", error.Message, StringComparison.Ordinal);
        Assert.Contains("no Int32", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eu", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_actions_the_environment_holds_the_variables()
    {
        Environment.SetEnvironmentVariable("Variables__testOnlyLimit", "9");
        try
        {
            Assert.Equal("9", new AppVariables(AppSchema.ReadConfiguration(userSecretsId: null))["testOnlyLimit"]);
        }
        finally
        {
            Environment.SetEnvironmentVariable("Variables__testOnlyLimit", null);
        }

        Assert.Null(AppSchema.GetVars()["neverSet"]);
    }
}
