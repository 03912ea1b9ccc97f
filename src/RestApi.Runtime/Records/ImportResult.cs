namespace Comind.Api.Server;

/// <summary>What became of the rows of an import.</summary>
/// <param name="Created">Rows that were new.</param>
/// <param name="Updated">Rows that existed and changed.</param>
/// <param name="Unchanged">Rows that existed and already had these values.</param>
/// <param name="Rejected">Rows that could not be imported, each with its reason.</param>
public sealed record ImportResult(int Created, int Updated, int Unchanged, IReadOnlyList<RejectedRow> Rejected);

/// <summary>A row that could not be imported.</summary>
/// <param name="Index">Its position in the data, from 0.</param>
/// <param name="Reason">What is wrong with it and what to do.</param>
public sealed record RejectedRow(int Index, string Reason);

/// <summary>How far an import is: what became of the rows of the chunks that were stored until now.</summary>
/// <param name="Rows">Rows that were read, those merged into an earlier row included.</param>
/// <param name="Created">Rows that were new.</param>
/// <param name="Updated">Rows that existed and changed.</param>
/// <param name="Unchanged">Rows that existed and already had these values.</param>
/// <param name="Rejected">Rows that could not be imported.</param>
public sealed record ImportProgress(int Rows, int Created, int Updated, int Unchanged, int Rejected);
