using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>One service: its id and what it is. Never its URL or its credentials.</summary>
internal sealed record ServiceIdModel(string Id, string ConstantName, string Description);

/// <summary>What one settings file declares.</summary>
internal sealed record ServicesSource(string Path, EquatableArray<ServiceIdModel> Services);

/// <summary>The class <c>ServiceIds</c>, its constants in order.</summary>
internal sealed record ServiceIdsModel(string Namespace, string ClassName, EquatableArray<ServiceIdModel> Services);
