using System.Text;

namespace Acme.GeneratorsTests;

/// <summary>What is generated is compiled too: at most 1 KB for a method, the frame around all of them included.</summary>
public class ClientSizeTests
{
    private static int BytesPerMethod(string members, int methods)
    {
        var test = ClientSource.Generate(members, """[ApiKeyHeader("X-API-Key", "crmApiKey"), Timeout(30)]""");
        test.CompilesWithoutWarnings();
        return Encoding.UTF8.GetByteCount(test.GeneratedFile(ClientSource.HintName)) / methods;
    }

    [Fact]
    public void Calls_and_their_twins_stay_below_a_kilobyte_each() =>
        Assert.InRange(
            BytesPerMethod(
                string.Concat(
                    Enumerable
                        .Range(0, 50)
                        .Select(static number =>
                            $$"""
                                [Get("/api/v2/contacts/{id}/notes/{{number}}")]
                                public static partial List<Contact> GetNotes{{number}}(int id, [Query("updated_since")] string? since, int limit = 50, [Header("X-Tenant")] string? tenant = null);

                                """
                        )
                ),
                100
            ),
            1,
            1024
        );

    [Fact]
    public void Results_with_a_body_stay_near_a_kilobyte_each() =>
        Assert.InRange(
            BytesPerMethod(
                string.Concat(
                    Enumerable
                        .Range(0, 20)
                        .Select(static number =>
                            $$"""[Post("/contacts/{{number}}"), Error<Contact>(404, 422)] public static partial Task<Result<Contact, Contact>> Add{{number}}(Contact contact, CancellationToken token);"""
                        )
                ),
                20
            ),
            1,
            // Two ways to fail, a value and a body, each with its reader: as large as a call gets.
            1100
        );
}
