using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Everything that follows from one client.</summary>
/// <param name="Models">Its calls, one model for each file that declares some.</param>
/// <param name="Json">What its calls read and write, and what these types hold.</param>
/// <param name="Uncovered">The types of which JSON cannot be read or written.</param>
/// <param name="Registered">How a container makes it; null when it cannot.</param>
/// <param name="Sent">Which secrets it sends, and where to.</param>
internal sealed record WrittenClient(
    EquatableArray<ClientModel> Models,
    EquatableArray<JsonUse> Json,
    EquatableArray<UncoveredType> Uncovered,
    RegisteredClient? Registered,
    EquatableArray<SentSecret> Sent
)
{
    public static WrittenClient None { get; } = new(default, default, default, null, default);
}
