using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using static Acme.RuntimeTests.Egress.Blocked;

namespace Acme.RuntimeTests.Egress;

/// <summary>A secret that declared clients name goes to their hosts only, whoever sends it.</summary>
public sealed class DeclaredSecretHostsTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private const string Value = "s3cr3t-of-a-client";

    private static readonly RestApiOptions s_development = new() { IsDevelopment = true };

    // What is declared is declared for the whole process.
    private readonly string _name = $"COMIND_SECRET_{Guid.NewGuid():N}";

    [Fact]
    public async Task It_goes_to_no_other_host()
    {
        SecretHosts.DeclareUrl("https://crm.example.com/v1", _name);
        var secret = Read();

        foreach (var url in (string[])["https://other.example.com", "https://crm.example.com.evil.example", "https://crm.example.com:8443"])
        {
            var message = await IsBlocked(() => Get(new RestClient(url)).AddHeader("Authorization", "Bearer " + secret));

            Assert.Contains(
                $"{new Uri(url).Authority} may not get the secret {_name}, which declared clients send to crm.example.com. "
                    + $"Call that host, or list all its hosts in RestApi:SecretHosts:{_name}.",
                message,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(Value, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_goes_to_this_machine_where_tests_stand_in_for_the_api()
    {
        SecretHosts.DeclareUrl("https://crm.example.com", _name);
        var secret = Read();

        await IsSent(() => Get(new RestClient(echo.Server.Url)).AddHeader("X-Key", secret), s_development);
    }

    [Fact]
    public void It_goes_to_the_hosts_of_all_its_clients()
    {
        SecretHosts.DeclareUrl("https://crm.example.com", _name);
        SecretHosts.DeclareUrl("https://crm.example.com/v2", _name);
        SecretHosts.DeclareUrl("http://erp.example.com:8080", _name);
        var binding = Read().Binding!;

        Assert.Null(binding.FirstNotFor(new Uri("https://crm.example.com/x")));
        Assert.Null(binding.FirstNotFor(new Uri("http://erp.example.com:8080/y")));
        Assert.Same(binding, binding.FirstNotFor(new Uri("https://erp.example.com/")));
        Assert.EndsWith(
            "which declared clients send to crm.example.com, erp.example.com:8080",
            binding.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_url_that_is_a_secret_is_that_of_the_app()
    {
        SecretHosts.DeclareUrlSecret(_name + "_URL", _name);

        var binding = Read((_name + "_URL", "https://tenant.example.com/api")).Binding!;
        Assert.Null(binding.FirstNotFor(new Uri("https://tenant.example.com/")));
        Assert.NotNull(binding.FirstNotFor(new Uri("https://other.example.com/")));

        // Without a URL, or with none that can be called, there is nothing to be bound to.
        Assert.Null(Read().Binding);
        Assert.Null(Read((_name + "_URL", "tenant")).Binding);
        Assert.Null(Read((_name + "_URL", "ftp://tenant.example.com")).Binding);
    }

    [Fact]
    public void Configuration_takes_precedence()
    {
        SecretHosts.DeclareUrl("https://crm.example.com", _name);

        var binding = Read(($"RestApi:SecretHosts:{_name}", "proxy.example.com")).Binding!;
        Assert.Null(binding.FirstNotFor(new Uri("https://proxy.example.com/")));
        Assert.NotNull(binding.FirstNotFor(new Uri("https://crm.example.com/")));
    }

    [Fact]
    public void An_url_that_was_allowed_says_nothing_of_the_next()
    {
        SecretHosts.DeclareUrl("https://crm.example.com", _name);
        var binding = Read().Binding!;
        var own = new Uri("https://crm.example.com/");

        Assert.Null(binding.FirstNotFor(own));
        Assert.NotNull(binding.FirstNotFor(new Uri("https://other.example.com/")));
        Assert.Null(binding.FirstNotFor(own));
        // A tighter binding of the same secret remembers for itself.
        Assert.NotNull(Read().ForHosts("only.example.com").Binding!.FirstNotFor(own));
    }

    [Fact]
    public void What_is_declared_wrongly_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => SecretHosts.DeclareUrl("", _name));
        Assert.Throws<ArgumentNullException>(() => SecretHosts.DeclareUrl("https://crm.example.com", null!));
    }

    private Secret Read(params (string Name, string Value)[] settings)
    {
        var all = settings.Append((_name, Value)).ToDictionary(static pair => pair.Item1, static pair => (string?)pair.Item2);
        using var action = TestAction.Context(settings: all).Enter();
        return AppSchema.GetSecrets().Require(_name);
    }
}
