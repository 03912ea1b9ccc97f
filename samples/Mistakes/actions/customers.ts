function callService(context) {
  return context.api().get("crm", {}); // RAPI3006
}

export default { callService };
