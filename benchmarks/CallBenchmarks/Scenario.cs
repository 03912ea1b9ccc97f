using System.Net;
using System.Text.Json;

namespace Acme.CallBenchmarks;

/// <summary>One exchange that every contender makes.</summary>
internal sealed record Scenario(string Name, HttpStatusCode Status, byte[] Answer)
{
    public const int PageSize = 50;
    public const string UpdatedSince = "2026-01-31T08:00:00Z";
    public const int MissingId = 4711;

    /// <summary>Made up for this benchmark; no server knows it.</summary>
    public const string ApiKey = "benchmark-7c1f0e9b";

    /// <summary>GET of 50 objects of 5 fields, 2 query parameters and a header.</summary>
    public static readonly Scenario Get = GetOf(PageSize);

    /// <summary>POST of 4 fields, answered by 3.</summary>
    public static readonly Scenario Post = new(
        "POST",
        HttpStatusCode.Created,
        JsonSerializer.SerializeToUtf8Bytes(
            new AddedContact
            {
                Id = 51,
                Name = "Contact 51",
                Status = "active",
            },
            ContactJson.Default.AddedContact
        )
    );

    /// <summary>GET of an object that is not there, which is an expected answer.</summary>
    public static readonly Scenario Missing = new(
        "404",
        HttpStatusCode.NotFound,
        JsonSerializer.SerializeToUtf8Bytes(
            new ApiProblem { Code = "not_found", Message = $"There is no contact {MissingId}." },
            ContactJson.Default.ApiProblem
        )
    );

    public static readonly IReadOnlyList<Scenario> All = [Get, Post, Missing];

    public static NewContact NewContact { get; } =
        new()
        {
            Name = "Contact 51",
            Email = "contact51@example.com",
            Status = "active",
            Visits = 3,
        };

    /// <summary>A GET of so many objects, about 100 bytes each.</summary>
    public static Scenario GetOf(int count) =>
        new(
            "GET",
            HttpStatusCode.OK,
            JsonSerializer.SerializeToUtf8Bytes(
                new ContactPage { Data = [.. Enumerable.Range(1_000_001, count).Select(NewRow)] },
                ContactJson.Default.ContactPage
            )
        );

    private static Contact NewRow(int id) =>
        new()
        {
            Id = id,
            Name = $"Contact {id}",
            Email = $"contact{id}@example.com",
            Status = "active",
            Visits = id % 100,
        };
}
