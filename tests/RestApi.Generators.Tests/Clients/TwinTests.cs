using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>The asynchronous twin of a call that waits.</summary>
public class TwinTests
{
    [Fact]
    public void Default_values_mean_the_same_in_the_twin()
    {
        var test = ClientSource.Generate(
            """
            private const int Most = 5;

            [Get("/x")]
            internal static partial string Call(int limit = Most, Status status = Status.Active, string? name = null, double factor = -1.5, Guid id = default);
            """
        );

        test.CompilesWithoutWarnings();
        Assert.Contains(
            "CallAsync(int limit = Most, Status status = Status.Active, string? name = null, double factor = -1.5, Guid id = default, global::System.Threading.CancellationToken cancellationToken = default)",
            test.GeneratedFile(ClientSource.HintName),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("internal static void CallAsync(int other) { }")]
    [InlineData("""[Get("/y")] internal static partial Task<string> CallAsync(CancellationToken token);""")]
    public void Name_that_is_taken_in_the_same_part_gets_no_twin(string member)
    {
        var test = ClientSource.Generate("""[Get("/x")] internal static partial string Call();""" + member);

        test.CompilesWithoutWarnings();
        Assert.DoesNotContain("cancellationToken", test.GeneratedFile(ClientSource.HintName), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_that_is_taken_in_another_part_gets_no_twin()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                ClientSource.With("""[Get("/x")] internal static partial string Call();"""),
                "namespace Acme.CrmSync; partial class CrmApi { internal static void CallAsync() { } }"
            )
        );

        test.CompilesWithoutWarnings();
        Assert.False(test.Implements("CallAsync"));
    }

    [Fact]
    public void Overloads_get_twins_whose_documentation_is_not_ambiguous()
    {
        var test = ClientSource.Generate(
            """
            [Get("/x")] internal static partial string Call();
            [Get("/x/{id}")] internal static partial string Call(int id);
            [Get("/y")] internal static partial string Other();
            internal static string Other(int id) => "";
            """
        );

        test.CompilesWithoutWarnings();
        Assert.Contains("<c>Call</c>", test.GeneratedFile(ClientSource.HintName), StringComparison.Ordinal);
        Assert.Contains("<c>Other</c>", test.GeneratedFile(ClientSource.HintName), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[Get("/x")] internal static partial string CallAsync();""", "CallAsyncAsync")]
    [InlineData("""[Get("/x")] internal static partial Task<string> Call();""", "CallAsync")]
    public void Call_that_is_asynchronous_by_type_or_name_has_none(string member, string twin)
    {
        var test = ClientSource.Generate(member);

        test.CompilesWithoutWarnings();
        Assert.False(test.Implements(twin));
    }

    [Fact]
    public void Extension_method_stays_one()
    {
        var test = ClientSource.Generate("""[Get("/{id}")] internal static partial string Load(this string id, in int q);""");

        test.CompilesWithoutWarnings();
        Assert.Contains("LoadAsync(this string id, int q, ", test.GeneratedFile(ClientSource.HintName), StringComparison.Ordinal);
    }
}
