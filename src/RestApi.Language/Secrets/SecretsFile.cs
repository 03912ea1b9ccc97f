namespace Comind.Api.Language;

/// <summary>What a settings file declares, and what in it cannot be read.</summary>
/// <param name="Secrets">The declarations in the order of the file; an alias that stands twice in one object is here twice.</param>
/// <param name="Problems">What is broken, ordered by position; everything else is still in <paramref name="Secrets"/>.</param>
public sealed record SecretsFile(EquatableArray<SecretDeclaration> Secrets, EquatableArray<SyntaxProblem> Problems);

/// <summary>One secret: <c>crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY</c>.</summary>
/// <param name="Alias">The name the app uses.</param>
/// <param name="VariableName">The environment variable that holds the value.</param>
/// <param name="IsOptional">Whether the app can do without it, as in <c>process.env.NAME ?? ""</c> or <c>alias?: string</c>.</param>
/// <param name="Start">Where the alias starts in the file, quotes included.</param>
/// <param name="Length">How long the alias is as written.</param>
public sealed record SecretDeclaration(string Alias, string VariableName, bool IsOptional, int Start, int Length) : ISetting;

/// <summary>A place in a settings file that cannot be read.</summary>
/// <param name="Start">Where the problem starts, in UTF-16 units.</param>
/// <param name="Length">How long the faulty text is; 0 only at the end of the file.</param>
/// <param name="Message">What is wrong and what to write instead; never a value from the file.</param>
public sealed record SyntaxProblem(int Start, int Length, string Message);
