namespace Comind.Api.Language;

/// <summary>What <c>settings/services.json</c> declares, and what in it cannot be read.</summary>
/// <param name="Services">The declarations in the order of the file.</param>
/// <param name="Problems">What is broken or does not belong there, ordered by position.</param>
public sealed record ServicesFile(EquatableArray<ServiceDeclaration> Services, EquatableArray<SyntaxProblem> Problems);

/// <summary>One service: <c>"crm": "The CRM of sales"</c>. Never its URL or its credentials.</summary>
/// <param name="Id">The id that calls name it by.</param>
/// <param name="Description">What it is, or an empty text.</param>
/// <param name="Start">Where the id starts in the file, quotes included.</param>
/// <param name="Length">How long the id is as written.</param>
public sealed record ServiceDeclaration(string Id, string Description, int Start, int Length);
