using System.Globalization;
using Own = Acme.Ported;
using Theirs = Acme.RefitPort;

namespace Acme.CallBenchmarks;

/// <summary>Every method of the interface, called with the same values on both sides.</summary>
internal static class PairedCalls
{
    private static readonly Guid s_id = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff");
    private static readonly DateTime s_day = DateTime.Parse("2026-07-01T12:00:00", CultureInfo.InvariantCulture);
    private static readonly int[] s_ids = [1, 2];
    private static readonly Dictionary<string, string> s_headers = new() { ["X-One"] = "1", ["X-Two"] = "2" };

    public static IReadOnlyList<PairedCall> Of(Theirs.IContactsApi theirs, Own.IContactsApi own) =>
        [
            new(nameof(theirs.GetContact), () => theirs.GetContact(7), () => own.GetContact(7)),
            new(
                nameof(theirs.GetContactUntil),
                () => theirs.GetContactUntil(7, CancellationToken.None),
                () => own.GetContactUntil(7, CancellationToken.None)
            ),
            new(nameof(theirs.GetInAnyCase), () => theirs.GetInAnyCase(s_id), () => own.GetInAnyCase(s_id)),
            new(nameof(theirs.GetAll), () => theirs.GetAll(), () => own.GetAll()),
            new(nameof(theirs.Search), () => theirs.Search("a b&c", 5, null), () => own.Search("a b&c", 5, null)),
            new(
                nameof(theirs.SearchSince),
                () => theirs.SearchSince("2026-07-01T00:00:00Z"),
                () => own.SearchSince("2026-07-01T00:00:00Z")
            ),
            new(nameof(theirs.SearchPeople), () => theirs.SearchPeople(2), () => own.SearchPeople(2)),
            new(
                nameof(theirs.FindByFilter),
                () => theirs.FindByFilter(new() { Name = "Ada", UpdatedSince = "2026" }),
                () => own.FindByFilter(new() { Name = "Ada", UpdatedSince = "2026" })
            ),
            new(
                nameof(theirs.FindByQuery),
                () => theirs.FindByQuery(new() { Limit = 3 }, 9),
                () => own.FindByQuery(new() { Limit = 3 }, 9)
            ),
            new(nameof(theirs.FindByIds), () => theirs.FindByIds(s_ids), () => own.FindByIds(s_ids)),
            new(nameof(theirs.FindByJoinedIds), () => theirs.FindByJoinedIds([1, 2]), () => own.FindByJoinedIds([1, 2])),
            new(nameof(theirs.FindByDay), () => theirs.FindByDay(s_day), () => own.FindByDay(s_day)),
            new(
                nameof(theirs.FindByKind),
                () => theirs.FindByKind(Theirs.ContactKind.Company),
                () => own.FindByKind(Own.ContactKind.Company)
            ),
            new(
                nameof(theirs.FindByEntries),
                () => theirs.FindByEntries(new() { ["a"] = "1", ["b"] = "2 3" }),
                () => own.FindByEntries(new() { ["a"] = "1", ["b"] = "2 3" })
            ),
            new(nameof(theirs.GetMember), () => theirs.GetMember("a/b", 12345678901), () => own.GetMember("a/b", 12345678901)),
            new(nameof(theirs.GetFile), () => theirs.GetFile("2026/july report.txt"), () => own.GetFile("2026/july report.txt")),
            new(nameof(theirs.GetText), () => theirs.GetText(), () => own.GetText()),
            new(
                nameof(theirs.GetPhoto),
                async () => await (await theirs.GetPhoto(7)).DisposeAsync(),
                async () => await (await own.GetPhoto(7)).DisposeAsync()
            ),
            new(
                nameof(theirs.AddContact),
                () =>
                    theirs.AddContact(
                        new()
                        {
                            Name = "Ada",
                            Email = "ada@acme.example",
                            Kind = Theirs.ContactKind.Company,
                        }
                    ),
                () =>
                    own.AddContact(
                        new()
                        {
                            Name = "Ada",
                            Email = "ada@acme.example",
                            Kind = Own.ContactKind.Company,
                        }
                    )
            ),
            new(
                nameof(theirs.AddUnmarked),
                () => theirs.AddUnmarked(new() { Name = "Ada" }),
                () => own.AddUnmarked(new() { Name = "Ada" })
            ),
            new(
                nameof(theirs.AddMany),
                () => theirs.AddMany([new() { Name = "Ada" }, new() { Name = "Grace" }], "import"),
                () => own.AddMany([new() { Name = "Ada" }, new() { Name = "Grace" }], "import")
            ),
            new(
                nameof(theirs.ReplaceContact),
                () => theirs.ReplaceContact(7, new() { Name = "Ada" }),
                () => own.ReplaceContact(7, new() { Name = "Ada" })
            ),
            new(
                nameof(theirs.ChangeContact),
                () => theirs.ChangeContact(7, new() { ["name"] = "Grace" }),
                () => own.ChangeContact(7, new() { ["name"] = "Grace" })
            ),
            new(nameof(theirs.DeleteContact), () => theirs.DeleteContact(7), () => own.DeleteContact(7)),
            new(nameof(theirs.CheckContact), () => theirs.CheckContact(7), () => own.CheckContact(7)),
            new(nameof(theirs.GetOptions), () => theirs.GetOptions(), () => own.GetOptions()),
            new(nameof(theirs.GetTraced), () => theirs.GetTraced(7), () => own.GetTraced(7)),
            new(
                nameof(theirs.GetOfTenant),
                () => theirs.GetOfTenant(7, "acme", "Bearer t-1"),
                () => own.GetOfTenant(7, "acme", "Bearer t-1")
            ),
            new(nameof(theirs.GetWithHeaders), () => theirs.GetWithHeaders(7, s_headers), () => own.GetWithHeaders(7, s_headers)),
            new(
                nameof(theirs.LogIn),
                () => theirs.LogIn(new() { UserName = "ada", Password = "p & q" }),
                () => own.LogIn(new() { UserName = "ada", Password = "p & q" })
            ),
            new(
                nameof(theirs.LogInWith),
                () => theirs.LogInWith(new() { ["user"] = "ada", ["password"] = "p & q" }),
                () => own.LogInWith(new() { ["user"] = "ada", ["password"] = "p & q" })
            ),
            new(nameof(theirs.AddNote), () => theirs.AddNote("a note"), () => own.AddNote("a note")),
            new(
                nameof(theirs.UploadFile),
                () => theirs.UploadFile(7, new(Content(), "a.txt", "text/plain"), "Title"),
                () => own.UploadFile(7, new(Content(), "a.txt", "text/plain"), "Title")
            ),
        ];

    private static MemoryStream Content() => new("content"u8.ToArray());
}
