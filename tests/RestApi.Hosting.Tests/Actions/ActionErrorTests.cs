using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Actions;

public sealed class ActionErrorTests
{
    [Fact]
    public void Action_exception_is_a_business_error_with_its_own_words()
    {
        var error = Run(Fails(new ActionException("The CRM is closed on Sundays.")));

        Assert.Equal(ActionErrorKind.Business, error.Kind);
        Assert.Equal("The CRM is closed on Sundays.", error.Message);
    }

    [Fact]
    public void Missing_secret_is_a_technical_error_with_its_own_words()
    {
        var error = Run(Fails(new MissingSecretException(["COMIND_SECRET_A", "COMIND_SECRET_B"])));

        Assert.Equal(ActionErrorKind.Technical, error.Kind);
        Assert.StartsWith("Missing secrets: COMIND_SECRET_A, COMIND_SECRET_B. Set them with:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_call_is_a_technical_error_with_its_own_words()
    {
        var error = Run(Action("fail", _ => new RestClient("http://127.0.0.1:9").CreateRequest("/x", "GET").ExecuteRequest()));

        Assert.Equal(ActionErrorKind.Technical, error.Kind);
        Assert.StartsWith("GET /x on 127.0.0.1:9 failed (Connect)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_exception_is_a_technical_error_that_says_where()
    {
        var error = Run(Fails(new FormatException("Bad number.")));

        Assert.Equal(ActionErrorKind.Technical, error.Kind);
        Assert.StartsWith(
            "Action 'fail' failed with FormatException: Bad number. (at Acme.HostingTests.",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\n', error.Message);
        Assert.Contains(nameof(JobActions), error.Details, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_never_leave_through_an_exception()
    {
        var secret = new Secret("t0p-s3cret/value");
        var inner = new FormatException($"Cannot read {secret.Reveal()}.");

        var error = Run(Fails(new InvalidOperationException($"Call with {secret.Reveal()} failed.", inner)));

        Assert.Contains("Call with *** failed.", error.Message, StringComparison.Ordinal);
        Assert.Contains("Cannot read ***.", error.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("t0p-s3cret", error.Message + error.Details, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_action_is_answered_with_the_known_ones_and_the_nearest()
    {
        using var host = ActionHost.ForTests([Action("sync_contacts", _ => { }), Action("archive", _ => { })]);

        var result = host.Run("sync_contact", "jobs", "1");

        Assert.Equal(
            "There is no action 'sync_contact'. Did you mean 'sync_contacts'? Known actions: archive, sync_contacts.",
            result.Error!.Message
        );
        Assert.Null(result.Record);
        Assert.Null(host.Records.Find("jobs", "1"));
    }

    [Fact]
    public void Unknown_action_that_resembles_none_gets_no_guess()
    {
        using var host = ActionHost.ForTests([Action("archive", _ => { })]);

        Assert.Equal("There is no action 'send'. Known actions: archive.", host.Run("send", "jobs", "1").Error!.Message);
    }

    [Fact]
    public void Host_without_actions_says_how_to_add_them()
    {
        using var host = ActionHost.ForTests([]);

        Assert.Contains("AddActions(ActionRegistry.All)", host.Run("run", "jobs", "1").Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_actions_of_one_name_are_refused()
    {
        var e = Assert.Throws<InvalidOperationException>(() => ActionHost.ForTests([Action("run", _ => { }), Action("run", _ => { })]));

        Assert.Contains("Two actions are named 'run'", e.Message, StringComparison.Ordinal);
    }

    private static ActionError Run(ActionDescriptor action)
    {
        using var host = ActionHost.ForTests([action]);
        var result = host.Run("fail", "jobs", "1");
        Assert.False(result.Succeeded);
        return result.Error;
    }
}
